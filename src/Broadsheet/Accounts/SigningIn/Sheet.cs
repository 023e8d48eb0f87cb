using Broadsheet.Platform;
using Microsoft.AspNetCore.Antiforgery;

namespace Broadsheet.Accounts.SigningIn;

/// <summary>What every page of this slice needs: its style, the token of its forms, what went wrong or well before.</summary>
public sealed record Sheet(string Style, string FormField, string FormToken, string? Wrong, string? Done);

internal sealed class Sheets(Built built, IAntiforgery forms)
{
    public Sheet For(HttpContext context, string? wrong = null, string? done = null)
    {
        // It also keeps the answer out of every cache.
        var token = forms.GetAndStoreTokens(context);
        return new(built.AccountsStyle, token.FormFieldName, token.RequestToken!, wrong, done);
    }
}
