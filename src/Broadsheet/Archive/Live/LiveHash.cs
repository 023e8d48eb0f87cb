using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Archive.Live;

/// <summary>Chains what a post says to what it said before, as <see cref="VersionHash"/> does for stories.</summary>
internal static class LiveHash
{
    private static readonly JsonSerializerOptions Options = new(BodyJson.Options) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) }, DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    public static string Of(Guid post, LiveWords words, string? previous) => VersionHash.OfRecord(Canonical(post, words, previous));

    public static string Of(BreakingNews news) => VersionHash.OfRecord(Canonical(news));

    /// <summary>The canonical JSON that is hashed.</summary>
    public static string Canonical(Guid post, LiveWords words, string? previous) => Write(new
    {
        Item = post.ToString("N"), words.Number, words.Kind, At = words.At.ToUnixTimeMilliseconds(), words.Headline,
        Body = JsonSerializer.SerializeToNode(words.Body, BodyJson.Options), words.Note, Previous = previous,
    });

    public static string Canonical(BreakingNews news) => Write(new
    {
        Item = news.Id.ToString("N"), Number = 1, Kind = VersionKind.First, At = news.Since.ToUnixTimeMilliseconds(), Edition = news.EditionCode, news.Words, news.Address, Previous = (string?)null,
    });

    private static string Write<T>(T whole) => Encoding.UTF8.GetString(CanonicalJson.Of(JsonSerializer.SerializeToUtf8Bytes(whole, Options)));
}
