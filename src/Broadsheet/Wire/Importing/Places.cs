using Broadsheet.Archive;
using Broadsheet.Formats;
using Broadsheet.Formats.Bodies;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Wire.Importing;

/// <summary>Where the documents of a batch are now.</summary>
internal sealed class Places(Dictionary<Guid, string> sections, Dictionary<Guid, string> addresses)
{
    private const int MostLetters = 300, MostLines = 40;

    public static async Task<Places> Of(Newsroom newsroom, IReadOnlyList<TakenIn> answers)
    {
        if (answers.Count == 0) return new([], []);
        var items = answers.Select(answer => answer.Item).OfType<Guid>().Distinct().ToArray();
        var sections = await newsroom.Items.Where(item => EF.Parameter(items).Contains(item.Id)).Select(item => new { item.Id, Section = item.EditionCode + "/" + item.Section }).ToDictionaryAsync(item => item.Id, item => item.Section);
        var addresses = await newsroom.Stories.Where(story => EF.Parameter(items).Contains(story.ItemId)).Select(story => new { story.ItemId, story.Address }).ToDictionaryAsync(story => story.ItemId, story => story.Address);
        return new(sections, addresses);
    }

    public ImportLine Line(TakenIn answer, BatchDocument from)
    {
        var document = from.Document;
        return new(from.Path, from.Index + 1, answer.As, answer.Item, Found(addresses, answer.Item), Found(sections, answer.Item), answer.Reason, answer.Collides)
        {
            Headline = Short(document.Headline),
            Language = document.Language,
            Published = document.Published,
            Authors = [.. document.Authors.Take(MostLines).Select(author => Short(author.Name)!)],
            Paragraphs = BodyText.Paragraphs(document.Body).Count,
            Pictures = document.Pictures.Count,
            Dropped = [.. document.Dropped.Take(MostLines).Select(line => Short(line)!)],
            Warnings = [.. document.Warnings.Take(MostLines).Select(warning => warning with { Message = Short(warning.Message)! })],
        };
    }

    private static string? Found(Dictionary<Guid, string> all, Guid? item) => item is { } id ? all.GetValueOrDefault(id) : null;

    private static string? Short(string? words) => words is null || words.Length <= MostLetters ? words : words[..(char.IsHighSurrogate(words[MostLetters - 1]) ? MostLetters - 1 : MostLetters)] + "…";
}
