using System.Net.Mail;
using Broadsheet.Archive;
using Broadsheet.Platform;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Record;

/// <summary>Takes in what readers report, and what the desk answers.</summary>
public sealed class ErrorReports(Database database, Ids ids, TimeProvider clock)
{
    public const int Shortest = 10;
    public const int Longest = 2_000;
    public const int LongestWords = 500;

    /// <exception cref="Refused">Too short, too long, no mail address, or no such story. <see cref="Refused.Member"/> says which.</exception>
    public Task<Guid> Receive(Guid item, int version, string? what, string? words, string? mail, CancellationToken cancellation = default) => database.Write(async newsroom =>
    {
        var told = (what ?? "").Trim();
        if (told.Length < Shortest) throw new Refused(RefusalReason.Invalid, $"Say what is wrong in at least {Shortest} letters.", "short");
        if (told.Length > Longest) throw new Refused(RefusalReason.Invalid, $"A report has at most {Longest} letters.", "long");
        var back = string.IsNullOrWhiteSpace(mail) ? null : mail.Trim();
        if (back is not null && (back.Length > 254 || !MailAddress.TryCreate(back, out var read) || read.Address != back)) throw new Refused(RefusalReason.Invalid, "This is no mail address.", "mail");
        if (!await newsroom.Stories.AnyAsync(story => story.ItemId == item && !story.IsWithdrawn, cancellation)) throw new Refused(RefusalReason.NotFound, "There is no such story.");
        var report = new ErrorReport { Id = ids.Next(), ItemId = item, Version = version, What = PlainText(told), Words = Cut(words), Mail = back, At = clock.GetUtcNow() };
        newsroom.ErrorReports.Add(report);
        await newsroom.SaveChangesAsync(cancellation);
        return report.Id;
    }, cancellation);

    /// <param name="answer">Public; must say why when nothing is changed.</param>
    /// <exception cref="Refused">There is no such report, or it was declined without a reason.</exception>
    public Task Answer(Guid id, ReportState state, string? answer, Guid? by, CancellationToken cancellation = default) => database.Write(async newsroom =>
    {
        var report = await newsroom.ErrorReports.SingleOrDefaultAsync(report => report.Id == id, cancellation) ?? throw new Refused(RefusalReason.NotFound, "There is no such report.");
        var said = string.IsNullOrWhiteSpace(answer) ? null : PlainText(answer.Trim());
        if (state == ReportState.Declined && said is null) throw new Refused(RefusalReason.Invalid, "Say in public why nothing is changed.", "answer");
        if (said?.Length > Longest) throw new Refused(RefusalReason.Invalid, $"An answer has at most {Longest} letters.", "answer");
        (report.State, report.Answer, report.Answered, report.AnsweredBy) = (state, said, clock.GetUtcNow(), by);
        if (report.IsSettled) report.Mail = null;
        await newsroom.SaveChangesAsync(cancellation);
    }, cancellation);

    private static string? Cut(string? words) => string.IsNullOrWhiteSpace(words) ? null : PlainText(words.Trim() is { Length: > LongestWords } longer ? longer[..LongestWords] : words.Trim());

    /// <summary>Without control characters: neither a mail nor a terminal that shows it takes orders from it.</summary>
    private static string PlainText(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value is '\n' || !System.Text.Rune.IsControl(rune)));
}
