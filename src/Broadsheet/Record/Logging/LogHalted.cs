namespace Broadsheet.Record;

/// <summary>The log must not go on, because it would contradict what it said before; nothing else of the paper is held up.</summary>
internal sealed class LogHalted(string message) : IOException(message);
