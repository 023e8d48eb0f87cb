using System.Text.Json;
using System.Text.Json.Nodes;
using Broadsheet.Formats.Bodies;

namespace Broadsheet.Archive;

/// <summary>What of a story is written outside its body: each field as one text (the lead picture as its block), as an editor's form holds it.</summary>
public static class DraftFields
{
    public const string LeadPicture = "leadPicture";

    /// <summary>Most letters of one field.</summary>
    public const int MostLetters = 10_000;

    private static readonly char[] Commas = [',', '،', '、', ';', '؛', '\n'];

    private static readonly Dictionary<string, Field> All = new(StringComparer.Ordinal)
    {
        ["headline"] = new(story => story.Headline, (story, text) => story with { Headline = text }),
        ["standfirst"] = new(story => story.Standfirst, (story, text) => story with { Standfirst = OrNull(text) }),
        ["kicker"] = new(story => story.Kicker, (story, text) => story with { Kicker = OrNull(text) }),
        ["authors"] = new(story => Listed(story.Authors.Select(author => author.Name)), (story, text) => story with { Authors = [.. Names(text).Select(name => story.Authors.FirstOrDefault(author => author.Name == name) ?? new Author(name))] }),
        ["dateline"] = new(story => story.Dateline, (story, text) => story with { Dateline = OrNull(text) }),
        ["slugline"] = new(story => story.Slugline, (story, text) => story with { Slugline = OrNull(text) }),
        ["urlName"] = new(story => story.UrlName, (story, text) => story with { UrlName = text.Length == 0 ? null : UrlNames.From(text) }),
        ["section"] = new(story => story.Section, (story, text) => story with { Section = OrNull(text) }),
        ["genre"] = new(story => story.Genre, (story, text) => story with { Genre = OrNull(text) }),
        ["urgency"] = new(story => story.Urgency == 0 ? null : ((char)('0' + story.Urgency)).ToString(), (story, text) => story with { Urgency = text is [>= '1' and <= '8'] ? text[0] - '0' : 0 }),
        ["tags"] = new(story => Listed(story.Tags.Select(tag => tag.Name)), (story, text) => story with { Tags = [.. Names(text).Select(name => story.Tags.FirstOrDefault(tag => tag.Name == name) ?? new Tag(UrlNames.From(name), name))] }),
        ["subjects"] = new(story => string.Join(' ', story.Subjects.Select(subject => subject.Code)), (story, text) => story with { Subjects = [.. text.Split(' ', Splitting).Distinct().Select(code => story.Subjects.FirstOrDefault(subject => subject.Code == code) ?? new SubjectMark(code, ""))] }),
        ["edNote"] = new(story => story.EdNote, (story, text) => story with { EdNote = OrNull(text) }),
        ["usageTerms"] = new(story => story.UsageTerms, (story, text) => story with { UsageTerms = OrNull(text) }),
        ["seoTitle"] = new(story => story.SeoTitle, (story, text) => story with { SeoTitle = OrNull(text) }),
        ["socialTitle"] = new(story => story.SocialTitle, (story, text) => story with { SocialTitle = OrNull(text) }),
        ["description"] = new(story => story.Description, (story, text) => story with { Description = OrNull(text) }),
    };

    private const StringSplitOptions Splitting = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    public static IEnumerable<string> Names() => All.Keys.Append(LeadPicture);

    /// <summary>A field's text; empty when there is none.</summary>
    public static string Text(StoryContent story, string name) => All[name].Say(story) ?? "";

    /// <summary>Every field: a text, the lead picture a block or null.</summary>
    public static JsonObject Say(StoryContent story)
    {
        var said = new JsonObject();
        foreach (var name in All.Keys) said[name] = Text(story, name);
        said[LeadPicture] = PictureOf(story.LeadPicture);
        return said;
    }

    /// <summary>Sets one field.</summary>
    /// <returns>The story, and a conflict when the field no longer says what the change replaces.</returns>
    /// <exception cref="Refused">There is no such field, or it is given too much.</exception>
    internal static (StoryContent Story, DraftConflict? Conflict) Apply(StoryContent story, FieldChange change) =>
        change.Name == LeadPicture ? ApplyPicture(story, change) : ApplyText(story, change);

    private static (StoryContent, DraftConflict?) ApplyText(StoryContent story, FieldChange change)
    {
        if (!All.TryGetValue(change.Name, out var field)) throw new Refused(RefusalReason.Invalid, $"A story has no field '{change.Name}'.", change.Name);
        // Compared as they are kept: "a,b" is kept as "a, b", and whoever wrote it must not meet a stranger.
        string Kept(JsonElement text) => field.Say(field.Set(story, TextOf(text, change.Name))) ?? "";
        var (was, now, theirs) = (Kept(change.Was), Kept(change.Now), field.Say(story) ?? "");
        if (theirs == now) return (story, null);
        return theirs == was ? (field.Set(story, TextOf(change.Now, change.Name)), null) : (story, new DraftConflict(change.Name, IsField: true, was, now, theirs));
    }

    private static (StoryContent, DraftConflict?) ApplyPicture(StoryContent story, FieldChange change)
    {
        var (was, now) = (ReadPicture(change.Was), ReadPicture(change.Now));
        if (Same(story.LeadPicture, now)) return (story, null);
        return Same(story.LeadPicture, was) ? (story with { LeadPicture = now }, null) : (story, new DraftConflict(LeadPicture, IsField: true, was, now, story.LeadPicture));
    }

    private static string TextOf(JsonElement value, string name)
    {
        if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined) return "";
        if (value.ValueKind != JsonValueKind.String) throw new Refused(RefusalReason.Invalid, $"The field '{name}' is a text.", name);
        var text = PlainText.Of(value.GetString()!).Trim();
        return text.Length <= MostLetters ? text : throw new Refused(RefusalReason.Invalid, $"At most {MostLetters:N0} letters, please; these are {text.Length:N0}.", name);
    }

    private static Picture? ReadPicture(JsonElement value) => value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null
        : value.Deserialize<Block>(BodyJson.Options) as Picture ?? throw new Refused(RefusalReason.Invalid, "The lead picture is a picture block.", LeadPicture);

    private static bool Same(Picture? one, Picture? other) => one is null || other is null ? one is null && other is null : one with { Id = null } == other with { Id = null };

    private static JsonNode? PictureOf(Picture? picture) => picture is null ? null : JsonSerializer.SerializeToNode<Block>(picture, BodyJson.Options);

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names);

    private static IEnumerable<string> Names(string text) => text.Split(Commas, Splitting).Distinct();

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    private sealed record Field(Func<StoryContent, string?> Say, Func<StoryContent, string, StoryContent> Set);
}
