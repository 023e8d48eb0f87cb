namespace Broadsheet.Library;

/// <summary>A file that cannot be taken as a recording. The message says why and how to mend it, for whoever sent it.</summary>
public sealed class UnusableRecording(string message, Exception? because = null) : Exception(message, because);
