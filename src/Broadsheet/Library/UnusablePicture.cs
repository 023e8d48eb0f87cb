namespace Broadsheet.Library;

/// <summary>A file that cannot be taken as a picture. The message says why and how to mend it, for whoever sent it.</summary>
public sealed class UnusablePicture(string message, Exception? because = null) : Exception(message, because);
