using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.PlainText;

/// <summary>What stands over a story: section, headline, standfirst, date, byline, the lead picture's caption.</summary>
internal sealed class HeadReading
{
    /// <summary>Lines over a story; a menu may be long.</summary>
    private const int MostLines = 80;

    public string? Headline { get; private set; }
    public string? Standfirst { get; private set; }
    public string? Byline { get; private set; }
    public WrittenDate? Date { get; private set; }
    public string? Rights { get; set; }
    public List<string> Sections { get; } = [];
    public List<string> Tags { get; } = [];
    public List<Picture> Pictures { get; } = [];

    /// <summary>Index into the kept lines where the story begins.</summary>
    public int Story { get; private set; }

    public static HeadReading Of(IReadOnlyList<Line> lines, List<Line> dropped)
    {
        var head = new HeadReading();
        var titles = new List<(Line Line, int At)>();
        var first = FirstProse(lines);
        var lastMark = -1;
        for (var at = 0; at < first; at++)
            if (head.TakesLabel(lines[at], dropped)) lastMark = at;
            else titles.Add((lines[at], at));
        head.Story = first;
        head.TakeTitles(titles, lines, dropped, lastMark);
        return head;
    }

    /// <summary>Takes a date, byline, path, tags or credit; these stand under a story too.</summary>
    public bool TakesLabel(Line line, List<Line> dropped)
    {
        if (WrittenDate.In(line.Text) is { } date && date.OtherWords <= (line.Words > 10 ? 2 : 4) && !(line.EndsSentence && line.Words > 8)) return Takes(date, line, dropped);
        if (Labels.Byline(line) is { } byline)
        {
            Byline ??= byline;
            return true;
        }

        if (Labels.Tags(line.Text) is { Count: > 0 } tags)
        {
            Tags.AddRange(tags);
            return true;
        }

        if (TakesCaption(line)) return true;
        if (Sections.Count == 0 && Headline is null && Labels.Path(line) is { Count: > 0 } path)
        {
            Sections.AddRange(path);
            return true;
        }

        return false;
    }

    public bool TakesCaption(Line line)
    {
        if (Labels.Caption(line.Text) is not { } picture) return false;
        if (picture.Caption is null && Pictures is [.., { CreditLine: null } last]) Pictures[^1] = last with { CreditLine = picture.CreditLine };
        else Pictures.Add(picture);
        return true;
    }

    private bool Takes(WrittenDate date, Line line, List<Line> dropped)
    {
        if (Date is null) Date = date;
        else dropped.Add(line);
        if (date.OtherWords > 0 && Byline is null && line.Text.IndexOfAny(['|', '•', '·', '—']) is > 0 and var cut && Labels.Byline(new(line.Text[..cut].Trim(), line.Number, false)) is { } byline) Byline = byline;
        return true;
    }

    private static int FirstProse(IReadOnlyList<Line> lines)
    {
        var end = Math.Min(lines.Count, MostLines);
        for (var at = 0; at < end; at++)
        {
            if (!lines[at].IsProse || WrittenDate.In(lines[at].Text) is { OtherWords: <= 3 } || Labels.Caption(lines[at].Text) is not null) continue;

            // A standfirst ends in a full stop too: then a date, a byline or a caption stands between it and the story.
            if (at > 0 && at + 1 < end && SeparatesAfter(lines, at)) return StoryAfter(lines, at + 1, end);
            return at;
        }

        return end;
    }

    private static bool SeparatesAfter(IReadOnlyList<Line> lines, int at) => lines.Skip(at + 1).Take(3).TakeWhile(line => !line.IsProse || Labels.Caption(line.Text) is not null).Any(line =>
        (WrittenDate.In(line.Text) is { OtherWords: <= 4 } && line.Words < 14) || Labels.Byline(line) is not null || Labels.Caption(line.Text) is not null || lines.Take(at).Any(title => Titles.Repeats(line.Text, title.Text)));

    private static int StoryAfter(IReadOnlyList<Line> lines, int at, int end)
    {
        while (at < end && (!lines[at].IsProse || Labels.Caption(lines[at].Text) is not null)) at++;
        return at;
    }

    private void TakeTitles(List<(Line Line, int At)> titles, IReadOnlyList<Line> lines, List<Line> dropped, int lastMark)
    {
        if (titles.Count == 0) { TakeFirstLine(lines); return; }
        var chosen = Titles.Headline(titles.ConvertAll(title => title.Line));
        Headline = titles[chosen].Line.Text;
        foreach (var (line, _) in titles.Take(chosen))
            if (Sections.Count == 0 && line.Words <= 3 && chosen == 1 && !dropped.Any(next => next.Number == line.Number + 1 && !Furniture.IsIcon(next.Text))) Sections.Add(line.Text);
            else dropped.Add(line);
        var rest = titles.Skip(chosen + 1).ToList();
        TakeWriter(rest);
        TakePictureLines(rest, dropped);
        foreach (var (line, at) in rest.ToArray())
        {
            if (!Titles.Repeats(line.Text, Headline)) continue;
            TakeRepeat(line);
            rest.Remove((line, at));
            lastMark = Math.Max(lastMark, at);
        }

        TakeStandfirst(rest, dropped, lastMark);
    }

    /// <summary>A name alone, and under it what its bearer does: "Anna Whitcombe", "Coastal reporter".</summary>
    private void TakeWriter(List<(Line Line, int At)> rest)
    {
        for (var at = 0; at + 1 < rest.Count && Byline is null; at++)
        {
            if (!Labels.IsName(rest[at].Line.Text) || !Labels.IsTrade(rest[at + 1].Line)) continue;
            Byline = rest[at].Line.Text;
            rest.RemoveRange(at, 2);
        }
    }

    /// <summary>A picture as some pages copy it: credit and description in one line, the credit again, the caption.</summary>
    private void TakePictureLines(List<(Line Line, int At)> rest, List<Line> dropped)
    {
        for (var at = 0; at + 1 < rest.Count; at++)
        {
            var (described, credit) = (rest[at].Line, rest[at + 1].Line);
            if (credit.Words is 0 or > 5 || described.Words < credit.Words + 3 || !described.Text.StartsWith(credit.Text + " ", StringComparison.Ordinal)) continue;
            var caption = at + 2 < rest.Count && rest[at + 2].Line.Number - credit.Number <= 2 ? rest[at + 2].Line : null;
            Pictures.Add(new Picture { Alt = described.Text[(credit.Text.Length + 1)..], Caption = caption?.Text, CreditLine = credit.Text });
            if (caption is not null) Story = Math.Max(Story, rest[at + 2].At + 1);
            rest.RemoveRange(at, caption is null ? 2 : 3);
        }
    }

    /// <summary>A text without a head: its first line is the headline when it reads like one.</summary>
    private void TakeFirstLine(IReadOnlyList<Line> lines)
    {
        if (lines.Count <= Story || lines.Count < Story + 2 || lines[Story].Words > 24) return;
        Headline = lines[Story].Text;
        Story++;
    }

    private void TakeRepeat(Line line)
    {
        if (line.Text.Length > Headline!.Length && Labels.Caption(line.Text) is { } credited) Pictures.Insert(0, credited);
        else if (Pictures is [{ Caption: null } first, ..]) Pictures[0] = first with { Caption = line.Text };
        else Pictures.Insert(0, new Picture { Caption = line.Text });
    }

    private void TakeStandfirst(List<(Line Line, int At)> rest, List<Line> dropped, int lastMark)
    {
        foreach (var (line, at) in rest)
        {
            if (Standfirst is null && (line.Words >= 6 || line.EndsSentence) && (at < lastMark || Story - at <= 1 || line.Words >= 8)) Standfirst = line.Text;
            else if (at == Story - 1 && at > lastMark && line.Words >= 2 && Standfirst is not null) Story = at;
            else dropped.Add(line);
        }
    }
}
