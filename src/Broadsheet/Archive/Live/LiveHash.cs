using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Archive.Live;

/// <summary>Chains what a post says to what it said before, as <see cref="VersionHash"/> does for stories.</summary>
internal static class LiveHash
{
    private static readonly JsonSerializerOptions Options = new(BodyJson.Options) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public static string Of(Guid post, LiveWords words, string? previous)
    {
        var whole = new { Post = post.ToString("N"), words.Number, words.Kind, At = words.At.ToUnixTimeMilliseconds(), words.Headline, words.Body, words.Note, Previous = previous };
        return Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Of(JsonSerializer.SerializeToUtf8Bytes(whole, Options))));
    }
}
