namespace Broadsheet.Formats.Syndication;

/// <summary>Who wrote it, in the ways that feeds say so.</summary>
internal static class Persons
{
    /// <summary>RSS 2.0 §author: <c>mail@example.org (Name)</c>, <c>Name (mail@example.org)</c>, <c>Name &lt;mail@example.org&gt;</c>, either alone.</summary>
    public static Credit? Read(string? written)
    {
        if (Plain(written) is not { } text) return null;
        var open = text.IndexOfAny(['(', '<']);
        if (open < 0) return text.Contains('@', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal) ? new(text, Email: text) : new(text);
        var (before, inside) = (text[..open].Trim(), text[(open + 1)..].TrimEnd(')', '>', ' ').Trim());
        if (before.Contains('@', StringComparison.Ordinal)) return new(inside.Length > 0 ? inside : before, Email: before);
        if (inside.Contains('@', StringComparison.Ordinal)) return new(before.Length > 0 ? before : inside, Email: inside);
        return new(text);
    }

    /// <summary>RFC 4287 §3.2, and Atom 0.3's <c>url</c>.</summary>
    public static Credit? OfAtom(Element person, string? role = null)
    {
        var (name, email) = (person.TextOf("atom:name", "name"), person.TextOf("atom:email", "email"));
        var address = person.TextOf("atom:uri", "atom:url", "atom:homepage", "uri", "url");
        if ((Plain(name) ?? email ?? address ?? (person.HasChildren ? null : person.Text)) is not { } shown) return null;
        return new(shown, role, Addressing.Of(address, person.Base), email);
    }

    public static string? Byline(IReadOnlyList<Credit> authors) =>
        string.Join(", ", authors.Where(author => author.Role is null or "author" or "host").Select(author => author.Name).Distinct()) is { Length: > 0 } names ? names : null;

    /// <summary>Names are sometimes wrapped in markup.</summary>
    private static string? Plain(string? written)
    {
        if (string.IsNullOrWhiteSpace(written)) return null;
        return written.Contains("</", StringComparison.Ordinal) || written.Contains("&lt;", StringComparison.Ordinal) || written.Contains("&amp;", StringComparison.Ordinal) ? new Words(written, true, null).Line : written.Trim();
    }
}
