using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Broadsheet.Formats;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Archive;

/// <summary>A version as the record of a Broadsheet keeps it: its words, and the hashes that chain it to the one before.</summary>
internal sealed record OwnVersion(Version Version, Guid Story)
{
    private static readonly JsonSerializerOptions Options = new(BodyJson.Options)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    };

    /// <summary>Null when the document carries no record, or one that a later program wrote and this one cannot keep whole.</summary>
    public static OwnVersion? In(NewsDocument document)
    {
        if (document.Record is not { } json) return null;
        try
        {
            var written = JsonSerializer.Deserialize<Written>(json, Options)!;
            var version = new Version
            {
                ItemId = Guid.ParseExact(written.Item, "N"), Number = written.Number, Kind = written.Kind, Note = written.Note, Address = written.Address,
                Content = written.Content, PreviousHash = written.Previous, At = DateTimeOffset.FromUnixTimeMilliseconds(written.At), Hash = "",
            };
            version.Hash = VersionHash.Of(version);
            return version.Hash == VersionHash.OfRecord(json) && version.Number > 0 && Guid.TryParse(OwnMarks.In(document, OwnMarks.Story), out var story) ? new(version, story) : null;
        }
        catch (Exception broken) when (broken is JsonException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private sealed record Written(string Address, long At, StoryContent Content, string Item, VersionKind Kind, string? Note, int Number, string? Previous);
}
