namespace Broadsheet.Record;

/// <summary>Something that was looked at is not as it should be: what it is, and why, in plain words.</summary>
public sealed class NotAsItShouldBe(string message) : Exception(message);

/// <summary>Something could not be looked at, so nothing can be said of it.</summary>
public sealed class CouldNotCheck(string message, Exception? inner = null) : Exception(message, inner);
