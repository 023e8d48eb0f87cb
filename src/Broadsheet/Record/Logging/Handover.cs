using System.Globalization;
using System.Text;

namespace Broadsheet.Record;

/// <summary>The note by which a log's key hands over to the next: signed by both, so that who trusts the old one may trust the new one.</summary>
/// <param name="Size">Leaves that the log had.</param>
public sealed record Handover(VerifierKey From, VerifierKey To, long Size, DateTimeOffset At)
{
    private const string Head = "broadsheet log key handover v1";

    internal string Text => string.Create(CultureInfo.InvariantCulture, $"{Head}\nfrom {From}\nto {To}\nsize {Size}\nat {At.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}\n");

    /// <exception cref="NotAsItShouldBe">It is no such note, or one of the two did not sign it.</exception>
    public static Handover Parse(string text, string name)
    {
        var note = SignedNote.Parse(Encoding.UTF8.GetBytes(text), name);
        if (note.Text.Split('\n') is [Head, var from, var to, var size, var at, ""] && from.StartsWith("from ", StringComparison.Ordinal) && to.StartsWith("to ", StringComparison.Ordinal)
            && size.StartsWith("size ", StringComparison.Ordinal) && long.TryParse(size.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var leaves)
            && at.StartsWith("at ", StringComparison.Ordinal) && DateTimeOffset.TryParse(at.AsSpan(3), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            && new Handover(VerifierKey.Parse(from[5..]), VerifierKey.Parse(to[3..]), leaves, time) is var read && read.From.Name == read.To.Name
            && note.IsSignedBy(read.From) && note.IsSignedBy(read.To)) return read;
        throw new NotAsItShouldBe($"{name} hands no key over: it should name the old key and the new one, and bear the signatures of both.");
    }
}
