using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Html;

/// <summary>Goes through the blocks of a story and takes out the lines of furniture that stood among them.</summary>
internal sealed class StoryLines(string?[] known, string[] credits, List<string> dropped)
{
    private Teasers teasers;

    public IReadOnlyList<Block> Keep(IReadOnlyList<Block> blocks)
    {
        var kept = new List<Block>();
        for (var index = 0; index < blocks.Count; index++)
        {
            teasers = After(blocks, index);
            if (teasers != Teasers.None || IsForeign(blocks[index], kept)) { Drop(blocks[index]); continue; }
            kept.Add(blocks[index]);
        }

        while (kept is [.., Heading or Rule]) { Drop(kept[^1]); kept.RemoveAt(kept.Count - 1); }
        while (kept is [Rule, ..]) kept.RemoveAt(0);
        return [.. kept.Select(Lighter)];
    }

    /// <summary>After a heading that leads away, or one that is all link, stand the teasers of other stories: pictures, lists, linked headings with a line each.</summary>
    private Teasers After(IReadOnlyList<Block> blocks, int index) => blocks[index] switch
    {
        Heading { Text: var title } when IsLinked(title) && (teasers != Teasers.None || index * 2 > blocks.Count) => Teasers.Story,
        Heading { Text: var title } when JunkWords.LeadsAway(title.PlainText) && index * 2 > blocks.Count => Teasers.List,
        Paragraph { Text: var words } when teasers == Teasers.Story && words.PlainText.Length < 250 => Teasers.List,
        Picture or BulletList when teasers != Teasers.None => teasers,
        Picture when index * 2 > blocks.Count && index + 1 < blocks.Count && blocks[index + 1] is Heading { Text: var title } && IsLinked(title) => Teasers.List,
        _ => Teasers.None,
    };

    private static bool IsLinked(Inline text) => text.Runs.Count > 0 && text.Runs.All(run => run.Href is not null and not ['#', ..]);

    private bool IsForeign(Block block, List<Block> before)
    {
        switch (block)
        {
            case Paragraph { Text: var text }: return IsFurniture(text, before);
            case Heading { Text: var text }: return known.Any(words => Alike.Same(words, text.PlainText)) || JunkWords.Is(text.PlainText) || JunkWords.LeadsAway(text.PlainText);
            case BulletList list when LeadsAway(list):
                if (before is [.., Heading { Text: var title }] && (JunkWords.LeadsAway(title.PlainText) || before.Count > 1)) { Drop(before[^1]); before.RemoveAt(before.Count - 1); }
                return true;
            case BulletList list: return list.Items.All(item => JunkWords.Is(item.Text.PlainText) && item.Nested is null);
            case FactBox box: return JunkWords.LeadsAway(box.Title) || JunkWords.Is(box.Title) && box.Title.Length > 0 || box.Body.All(inner => inner is BulletList list && LeadsAway(list) || inner is Paragraph { Text: var words } && IsFurniture(words, before));
            case Picture picture: return picture.Width is > 0 and <= 64 && picture.Caption is null;
            case RawHtml raw: return BodyText.Plain([raw]) is var words && (words.Length == 0 || JunkWords.Is(words));
            default: return false;
        }
    }

    private bool IsFurniture(Inline text, List<Block> before)
    {
        var words = text.PlainText;
        if (JunkWords.Is(words) || words.Split('\n').All(JunkWords.Is)) return true;
        if (known.Any(each => Alike.Same(each, words))) return true;
        var linked = text.Runs.Where(run => run.Href is not null).Sum(run => Junk.Length(run.Text));
        var whole = Junk.Length(words);
        if (JunkWords.LeadsAway(words) && (linked > 0 || words.Length < 60)) return true;
        if (linked * 10 >= whole * 9 && whole > 0 && words.Length < 200 && !EndsSentence(words) && Href(text) is not { Length: 0 }) return true;
        if (words.Length < 160 && !EndsSentence(words) && before.All(block => block is Picture) && credits.Any(name => words.Contains(name, StringComparison.OrdinalIgnoreCase) && words.Length < name.Length + 60)) return true;
        if (before.All(block => block is Picture) && JunkWords.SaysWhen(words)) return true;
        return before.Count == 0 && words.Length < 60 && PageDates.Parse(words) is not null;
    }

    private static string? Href(Inline text) => text.Runs.FirstOrDefault(run => run.Href is not null)?.Href;

    private static bool EndsSentence(string words) => words[^1] is '.' or '!' or '?' or '。' or '！' or '？' or '؟' or '।' or '…' or '"' or '”' or '»';

    private static bool LeadsAway(BulletList list) =>
        list.Items.Count > 0 && list.Items.All(item => item.Nested is null && !item.Text.IsEmpty && item.Text.Runs.Where(run => run.Href is not null).Sum(run => Junk.Length(run.Text)) * 10 >= Junk.Length(item.Text.PlainText) * 8);

    /// <summary>Fact boxes may hold furniture too.</summary>
    private Block Lighter(Block block) => block is FactBox box ? box with { Body = Keep(box.Body) } : block is Picture picture ? Captions.Parted(picture) : block;

    private void Drop(Block block) => dropped.AddRange(BodyText.Paragraphs([block]));

    private enum Teasers { None, List, Story }
}
