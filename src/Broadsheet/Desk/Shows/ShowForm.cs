using Broadsheet.Archive;
using Broadsheet.Formats.Bodies;
using Microsoft.AspNetCore.Mvc;

namespace Broadsheet.Desk.Shows;

/// <summary>A show as its form is sent.</summary>
public sealed record ShowForm(
    [FromForm] string? Edition, [FromForm] string? Title, [FromForm] string? UrlName, [FromForm] string? Description, [FromForm] string? Author, [FromForm] string? OwnerEmail,
    [FromForm] string? Category, [FromForm] string? People, [FromForm] string? FundingHref, [FromForm] string? FundingWords, [FromForm] string? License, [FromForm] string? Copyright,
    [FromForm] string? CoverAlt, [FromForm] string? MovedTo, [FromForm] bool? IsExplicit, [FromForm] bool? IsSerial, [FromForm] bool? IsComplete, [FromForm] bool? IsLocked)
{
    /// <param name="cover">The one that was sent, or the one before.</param>
    internal ShowWords Words(Picture? cover) => new()
    {
        Title = Said(Title) ?? "", Description = Said(Description) ?? "", Author = Said(Author) ?? "", OwnerEmail = Said(OwnerEmail), Category = Said(Category) ?? "News", People = PeopleText.Read(People),
        FundingHref = Address(FundingHref, "fundingHref"), FundingWords = Said(FundingWords), License = Said(License), Copyright = Said(Copyright), MovedTo = Address(MovedTo, "movedTo"),
        Cover = cover is null ? null : cover with { Alt = Said(CoverAlt) }, IsExplicit = IsExplicit == true, IsSerial = IsSerial == true, IsComplete = IsComplete == true, IsLocked = IsLocked == true,
    };

    internal static ShowForm Of(Show show) => new(
        show.EditionCode, show.Words.Title, show.UrlName, show.Words.Description, show.Words.Author, show.Words.OwnerEmail, show.Words.Category, PeopleText.Write(show.Words.People), show.Words.FundingHref,
        show.Words.FundingWords, show.Words.License, show.Words.Copyright, show.Words.Cover?.Alt, show.Words.MovedTo, show.Words.IsExplicit, show.Words.IsSerial, show.Words.IsComplete, show.Words.IsLocked);

    internal static ShowForm Empty(Seat at, string edition) => new(edition, null, null, null, at.Edition(edition).PaperName, null, "News", null, null, null, null, null, null, null, false, false, false, true);

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : PlainText.Of(text.ReplaceLineEndings("\n")).Trim();

    private static string? Address(string? text, string member) => Said(text) is not { } address ? null
        : Uri.TryCreate(address, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https" ? address : throw new Refused(RefusalReason.Invalid, $"'{address}' is no address: it begins with https://", member);
}
