using System.Security.Claims;

namespace Broadsheet.Site;

/// <summary>Who reads a page of their own, and what each such page carries.</summary>
/// <param name="Account">Null for who is not signed in.</param>
/// <param name="FormField">Name of the field that shows the house that a form is its own.</param>
public sealed record ReaderSeat(Imprint In, ClaimsPrincipal Person, Guid? Account, string FormField, string FormToken)
{
    /// <summary>What went wrong with what was just sent, in the reader's language.</summary>
    public string? Wrong { get; init; }

    /// <summary>What was just done.</summary>
    public string? Done { get; init; }

    public Words Words => In.Words;
}
