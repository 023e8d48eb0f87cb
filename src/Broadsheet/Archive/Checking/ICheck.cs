namespace Broadsheet.Archive;

/// <summary>Looks whether one thing that the house keeps is whole. Each room registers its own; <c>check</c> runs them all.</summary>
public interface ICheck
{
    /// <summary>What it looks at, in a word or two: version chains, blobs.</summary>
    string Name { get; }

    /// <param name="repair">Mends what can be rebuilt from the truth, and says so.</param>
    IAsyncEnumerable<Fault> Look(bool repair, CancellationToken cancellation);
}

/// <summary>Something that is not as it should be.</summary>
/// <param name="Where">Id, address, file or entry.</param>
/// <param name="What">What is wrong there, in plain words.</param>
/// <param name="IsMended">True when it was wrong, and is not any more.</param>
public sealed record Fault(string Where, string What, bool IsMended = false);
