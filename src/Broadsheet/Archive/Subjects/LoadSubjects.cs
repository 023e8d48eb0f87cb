using System.Text.Json;
using Broadsheet.Formats;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Archive;

/// <summary>Loads IPTC Media Topics from the JSON that <c>cv.iptc.org</c> gives out (<c>cptall-….json</c>), one file after the other: what a later one says is added.</summary>
public sealed class LoadSubjects(Database database)
{
    private const long MostBytes = 64 * 1024 * 1024;

    /// <summary>Countries that stand for languages in older files.</summary>
    private static readonly Dictionary<string, string> Mistaken = new() { ["se"] = "sv", ["dk"] = "da" };

    /// <returns>How many subjects the file names.</returns>
    /// <exception cref="UnreadableDocument">It is no such file.</exception>
    public async Task<int> Do(Stream file, CancellationToken cancellation = default)
    {
        var subjects = await Read(file, cancellation);
        await database.Write(async newsroom =>
        {
            var known = await newsroom.Subjects.ToDictionaryAsync(subject => subject.Code, cancellation);
            foreach (var subject in subjects)
            {
                if (!known.TryGetValue(subject.Code, out var before)) newsroom.Subjects.Add(known[subject.Code] = subject);
                else Merge(before, subject);
            }
            await newsroom.SaveChangesAsync(cancellation);
        }, cancellation);
        return subjects.Count;
    }

    private static void Merge(Subject before, Subject now)
    {
        before.ParentCode = now.ParentCode ?? before.ParentCode;
        before.IsRetired |= now.IsRetired;
        var names = new Dictionary<string, string>(before.Names);
        foreach (var (language, name) in now.Names) names[language] = name;
        if (names.Count != before.Names.Count || names.Any(name => before.Names[name.Key] != name.Value)) before.Names = names;
    }

    private static async Task<List<Subject>> Read(Stream file, CancellationToken cancellation)
    {
        if (file.CanSeek && file.Length > MostBytes) throw new UnreadableDocument($"The file is larger than {MostBytes / (1024 * 1024)} MB: it is no list of Media Topics.");
        try
        {
            using var json = await JsonDocument.ParseAsync(file, default, cancellation);
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("conceptSet", out var concepts) || concepts.ValueKind != JsonValueKind.Array)
                throw new UnreadableDocument("There is no 'conceptSet' in it: download the Media Topics as JSON (cptall) from cv.iptc.org.", 1);
            return [.. concepts.EnumerateArray().Select(Subject).OfType<Subject>().DistinctBy(subject => subject.Code)];
        }
        catch (JsonException broken)
        {
            throw new UnreadableDocument($"It is no whole JSON: {broken.Message}", (int)(broken.LineNumber ?? 0) + 1, broken);
        }
    }

    private static Subject? Subject(JsonElement concept)
    {
        if (concept.ValueKind != JsonValueKind.Object || MediaTopics.CodeOf(Text(concept, "qcode") ?? Text(concept, "uri")) is not { } code) return null;
        if (!concept.TryGetProperty("prefLabel", out var labels) || labels.ValueKind != JsonValueKind.Object) return null;
        var names = new Dictionary<string, string>();
        foreach (var label in labels.EnumerateObject())
        {
            if (label.Value.ValueKind != JsonValueKind.String || label.Value.GetString() is not { Length: > 0 } name) continue;
            var tag = label.Name.ToLowerInvariant();
            names[Mistaken.GetValueOrDefault(tag, tag)] = name;
        }
        return new() { Code = code, ParentCode = Parent(concept), IsRetired = concept.TryGetProperty("retired", out _), Names = names };
    }

    private static string? Parent(JsonElement concept) =>
        concept.TryGetProperty("broader", out var broader) && broader.ValueKind == JsonValueKind.Array
            ? broader.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => MediaTopics.CodeOf(one.GetString())).FirstOrDefault(code => code is not null)
            : null;

    private static string? Text(JsonElement concept, string name) => concept.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
