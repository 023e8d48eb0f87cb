using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;

namespace Broadsheet.Site;

/// <summary>Who reads a page of their own, and what each such page carries.</summary>
/// <param name="Account">Null for who is not signed in.</param>
/// <param name="Forms">Made, with the cookie that belongs to it, when a page shows a form: who only reads gets neither.</param>
public sealed record ReaderSeat(Imprint In, ClaimsPrincipal Person, Guid? Account, Lazy<AntiforgeryTokenSet> Forms)
{
    /// <summary>Name of the field that shows the house that a form is its own.</summary>
    public string FormField => Forms.Value.FormFieldName;

    public string FormToken => Forms.Value.RequestToken!;

    /// <summary>What went wrong with what was just sent, in the reader's language.</summary>
    public string? Wrong { get; init; }

    /// <summary>What was just done.</summary>
    public string? Done { get; init; }

    public Words Words => In.Words;
}
