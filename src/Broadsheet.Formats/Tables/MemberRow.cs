using Broadsheet.Formats.Bodies;
using Broadsheet.Formats.Syndication;

namespace Broadsheet.Formats.Tables;

/// <summary>One row of a member list → a subscriber, or why it is none.</summary>
internal static class MemberRow
{
    private static readonly string[] MailColumns = ["email", "e-mail", "email address", "e-mail address", "mail", "member email", "subscriber email", "subscriber_email", "correo electrónico", "adresse e-mail", "e-mail-adresse"];

    private static readonly System.Buffers.SearchValues<char> Foreign = System.Buffers.SearchValues.Create(" \t\n,;<>\"()");

    /// <summary>The heading of the column of addresses, as the list spells it; null when none is.</summary>
    public static string? MailColumn(IEnumerable<string> head) => head.FirstOrDefault(name => MailColumns.Contains(name.Trim().Trim('\uFEFF').ToLowerInvariant()));

    public static (Subscriber? Member, string? Reason) Read(CsvTable row, string mailColumn)
    {
        if (row[mailColumn] is not { } mail) return (null, "The row has no mail address.");
        if (!IsMail(mail)) return (null, $"'{Short(mail)}' is no mail address.");
        var name = row["name", "full name", "subscriber name"] ?? Characters.Line($"{row["first name", "first_name", "fname"]} {row["last name", "last_name", "lname"]}");
        var state = row["status", "state", "email_status"]?.ToLowerInvariant();
        var gone = row["unsubscribed_at", "unsub_time", "clean_time", "deleted_at"] is not null || state is "inactive" or "unsubscribed" or "cleaned" or "bounced" or "pending" || IsTrue(row["email_disabled"]) || row["subscribed", "subscribed_to_emails"]?.ToLowerInvariant() is "false" or "no" or "0";
        var paid = row["stripe_customer_id", "stripe_connected_customer_id"] is not null || IsTrue(row["active_subscription"]);
        var tier = row["type", "tier", "plan", "tiers", "subscription_type"]?.ToLowerInvariant() ?? (IsTrue(row["complimentary_plan"]) ? "comp" : paid ? "paid" : null);
        return (new(mail.Trim(), Characters.Line(name), !gone, tier is "free" ? null : tier)
        {
            Since = FeedDates.Read(row["created_at", "optin_time", "confirm_time", "subscribed_at", "start date", "Subscription Date (Substack)"])?.OrUtc,
            Until = FeedDates.Read(row["expiry", "expires_at"])?.OrUtc,
            Labels = [.. (row["tags", "labels"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(one => one.Trim('"')).Where(one => one.Length > 0).Distinct()],
            Note = row["notes", "note"],
        }, null);
    }

    /// <summary>RFC 5321 §4.1.2 as far as a list can be judged, with the letters of RFC 6531.</summary>
    private static bool IsMail(string text)
    {
        var at = text.LastIndexOf('@');
        return text.Length <= 254 && at is > 0 and <= 64 && at < text.Length - 3 && !text.AsSpan().ContainsAny(Foreign) && text[(at + 1)..] is var host && host.Contains('.', StringComparison.Ordinal) && host[0] is not ('.' or '-') && host[^1] is not ('.' or '-') && !host.Contains("..", StringComparison.Ordinal) && !text[..at].Contains('@', StringComparison.Ordinal);
    }

    private static bool IsTrue(string? text) => text?.ToLowerInvariant() is "true" or "yes" or "1";

    private static string Short(string text) => text.Length > 80 ? text[..80] + "…" : text;
}
