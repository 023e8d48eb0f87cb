using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Tables;

/// <summary>
/// <c>members</c>: a list of subscribers as Ghost, Substack, Mailchimp, Beehiiv and others export it: a table with a column of mail addresses. It is one document,
/// never public, whose <see cref="NewsDocument.Subscribers"/> are the people; rows that are none are told with their line.
/// </summary>
internal sealed class MembersFormat : IDocumentFormat
{
    private const int MostTold = 1_000;

    public string Name => "members";

    public int Recognise(ReadOnlySpan<byte> head, string? fileName)
    {
        var first = WholeDocument.Start(head, 16 * 1024).Split('\n')[0];
        return !first.StartsWith('<') && !first.StartsWith('{') && first.Length < 8_000 && MemberRow.MailColumn(first.Split(',', ';', '\t', '|').Select(name => name.Trim().Trim('"'))) is not null ? 60 : 0;
    }

    public IEnumerable<NewsDocument> Read(Stream stream, ReadingOptions options, CancellationToken cancellation)
    {
        using var table = new CsvTable(stream, options);
        var mail = MemberRow.MailColumn(table.Head) ?? throw new UnreadableDocument($"No column of this list is called 'email' or 'Email Address'; there are: {string.Join(", ", table.Head.Take(20))}. Name the column of mail addresses 'email'.", 1);
        var (people, warnings, wrong) = (new Dictionary<string, Subscriber>(StringComparer.OrdinalIgnoreCase), new List<Warning>(), 0);
        while (table.Next())
        {
            cancellation.ThrowIfCancellationRequested();
            var (member, reason) = MemberRow.Read(table, mail);
            if (member is not null && !people.TryAdd(member.Mail, member)) reason = $"'{member.Mail}' is listed twice; the first row is kept.";
            if (reason is not null && ++wrong <= MostTold) warnings.Add(new(table.Line, reason));
        }
        if (people.Count == 0) throw new UnreadableDocument("There is no mail address in this list.", Math.Max(1, table.Line));
        yield return new()
        {
            Type = DocumentType.Component,
            IsPublic = false,
            Headline = options.FileName is { } name ? Path.GetFileNameWithoutExtension(name) : "Members",
            Standfirst = $"{people.Count} subscribers, {people.Values.Count(one => one.IsActive)} of them active, {people.Values.Count(one => one.Tier is not (null or "free"))} paying or given.",
            Language = options.Language ?? "en",
            Subscribers = [.. people.Values],
            Body = [new Table([.. people.Values.Take(10_000).Select(one => new TableRow([.. new[] { one.Mail, one.Name ?? "", one.IsActive ? "active" : "off", one.Tier ?? "" }.Select(text => new TableCell(Inline.Plain(text)))]))])],
            Warnings = warnings,
        };
    }
}
