namespace Broadsheet.Platform;

/// <summary>Files of the paper that lie outside its data folder; a backup holds them all the same, and a restore puts them back there.</summary>
/// <param name="SaveTo">Copies all of them into a folder of the backup.</param>
/// <param name="LoadFrom">Puts all files of such a folder in their place, and takes the folder away.</param>
public sealed record FilesElsewhere(Func<string, CancellationToken, Task> SaveTo, Func<string, CancellationToken, Task> LoadFrom);
