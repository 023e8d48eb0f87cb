namespace Broadsheet.Library;

/// <summary>The file of an episode as listeners get it: a tag with its words, chapters and cover, then the sound.</summary>
/// <param name="Tag">ID3 for MP3, else empty: a pure function of what is published.</param>
/// <param name="Blob">The sound.</param>
/// <param name="Bytes">Of both together.</param>
public sealed record Enclosure(ReadOnlyMemory<byte> Tag, string Blob, long Bytes, string MediaType)
{
    /// <summary>Path for ever, whatever the episode is called, wherever it moves and whichever sound it has.</summary>
    /// <param name="name"><c>episode.mp3</c>, <c>episode.opus</c> or <c>chapters.json</c>.</param>
    public static string Address(Guid item, string name = "episode.mp3") => $"/sound/{item:N}/{name}";
}
