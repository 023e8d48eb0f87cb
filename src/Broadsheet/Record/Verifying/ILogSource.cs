namespace Broadsheet.Record.Verifying;

/// <summary>Where a log is looked at: a paper on the web, or its data folder.</summary>
internal interface ILogSource
{
    /// <summary>For the person who asked.</summary>
    string Name { get; }

    /// <summary>A file of the log.</summary>
    /// <param name="path"><c>checkpoint</c>, <c>tile/0/000</c>.</param>
    /// <param name="most">Bytes.</param>
    /// <exception cref="NotAsItShouldBe">It is not there, or is larger.</exception>
    /// <exception cref="CouldNotCheck">It could not be fetched.</exception>
    Task<byte[]> File(string path, int most, CancellationToken cancellation);

    /// <summary>The keys that sign and signed.</summary>
    Task<KeyHistory> Keys(CancellationToken cancellation);

    /// <summary>What readers get as a version's canonical JSON.</summary>
    Task<Shown> Record(LogEntry entry, CancellationToken cancellation);

    /// <summary>The newest version of every story that readers can read now.</summary>
    IAsyncEnumerable<(Guid Item, int Version)> Newest(CancellationToken cancellation);
}

/// <param name="Words">The canonical JSON; null when there is none.</param>
/// <param name="IsWithheld">The source says that the words are not public any more: withdrawn or erased.</param>
internal readonly record struct Shown(byte[]? Words, bool IsWithheld);

/// <param name="First">The log's first key.</param>
/// <param name="Handovers">Notes by which each key handed over to the next.</param>
internal sealed record KeyHistory(string First, IReadOnlyList<string> Handovers);
