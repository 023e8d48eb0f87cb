namespace Broadsheet.Formats.Quotations;

/// <summary>Gives each quotation its speaker in full, with what the whole story tells about that person.</summary>
internal sealed class Credits(IReadOnlyList<string> paragraphs, SpeechTongue? tongue, List<Finding> found)
{
    private readonly People people = new(paragraphs, tongue, found);

    public IReadOnlyList<FoundQuote> Give()
    {
        var quotes = new List<FoundQuote>();
        FoundQuote? last = null;
        Finding? before = null;
        foreach (var finding in found)
        {
            if (finding.IsOrphan && !finding.IsSentence) continue;
            var (name, role, sure) = Speaker(finding, last, before);
            last = new(finding.Text, name, role, finding.Said?.To, finding.Said?.When, First(finding), sure);
            before = finding;
            quotes.Add(last);
        }

        return quotes;
    }

    private static int First(Finding finding) => finding.Paragraph - finding.Text.Count(letter => letter == '\n') is >= 0 and var first && finding.IsOpen ? first : finding.Paragraph;

    private (string? Name, string? Role, bool Sure) Speaker(Finding finding, FoundQuote? last, Finding? before)
    {
        var whole = finding.IsSentence || finding.Words >= 4;
        if (finding.Speaker is { Name: { } name } speaker)
        {
            var full = people.Full(name);
            return (full, speaker.Role ?? people.RoleOf(full), whole && !speaker.IsVague && finding.Said!.Loose == 0 && name.Length < 80);
        }

        if (finding.IsOrphan) return Orphan(finding, last, before);
        var person = people.LastBefore(finding);
        if (person is null) return (last?.Speaker, last?.Role, false);
        return (person, people.RoleOf(person), whole && finding.Speaker?.IsVague != true && (finding.Speaker is not null || people.IsNamedIn(finding, person)) && finding.Said!.Loose == 0 && (last?.Speaker == person || people.AreFew || people.IsNamedIn(finding, person)));
    }

    private static (string?, string?, bool) Orphan(Finding finding, FoundQuote? last, Finding? before)
    {
        if (last is null || before is null) return (null, null, false);
        if (before.Paragraph == finding.Paragraph) return (last.Speaker, last.Role, last.Sure);
        return before.Paragraph == finding.Paragraph - 1 ? (last.Speaker, last.Role, false) : (null, null, false);
    }
}
