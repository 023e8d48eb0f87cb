using System.Globalization;

namespace Broadsheet.Record;

/// <summary>How large a log is, and the hash over all of it (C2SP tlog-checkpoint): the text of a <see cref="SignedNote"/>.</summary>
/// <param name="Origin">Names the log.</param>
/// <param name="Size">Leaves.</param>
public sealed record Checkpoint(string Origin, long Size, byte[] Root)
{
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Convert.ToBase64String(Root)}\n");

    /// <exception cref="NotAsItShouldBe">The note holds no checkpoint.</exception>
    public static Checkpoint Of(SignedNote note, string name)
    {
        var root = new byte[64];
        if (note.Text.Split('\n') is [{ Length: > 0 and < 256 } origin, { Length: > 0 and < 19 } size, { Length: < 64 } hash, .. var rest] && rest.Length > 0 && rest[..^1].All(line => line.Length > 0)
            && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var leaves) && leaves.ToString(CultureInfo.InvariantCulture) == size
            && Convert.TryFromBase64String(hash, root, out var length) && length == Merkle.HashLength)
            return new Checkpoint(origin, leaves, root[..length]);
        throw new NotAsItShouldBe($"{name} is no checkpoint: it should say a name, a size and a hash, a line each.");
    }

    public bool Equals(Checkpoint? other) => other is not null && Origin == other.Origin && Size == other.Size && Merkle.Same(Root, other.Root);

    public override int GetHashCode() => HashCode.Combine(Origin, Size);
}
