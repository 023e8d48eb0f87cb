using System.Security.Claims;
using System.Text.Encodings.Web;
using Broadsheet.Platform.Database;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Broadsheet.Accounts.Tokens;

/// <summary><c>Authorization: Bearer …</c> (RFC 6750), asked for under <c>/api</c> and at <c>/metrics</c> alone.</summary>
internal sealed class BearerScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logging, UrlEncoder encoder, Database database)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logging, encoder)
{
    public const string Name = "Bearer";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization.ToString().Split(' ', 2) is not [var scheme, var secret] || !scheme.Equals(Name, StringComparison.OrdinalIgnoreCase)) return AuthenticateResult.NoResult();
        var hash = Secret.Hash(secret.Trim());
        await using var newsroom = database.Open();
        var token = await newsroom.Tokens.AsNoTracking().SingleOrDefaultAsync(token => token.Hash == hash, Context.RequestAborted);
        if (token is null || token.Expires <= TimeProvider.GetUtcNow()) return AuthenticateResult.NoResult();
        var program = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, token.Id.ToString()), new(ClaimTypes.Name, token.Name), new(Permissions.Claim, token.Role)], Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(program), Name));
    }
}
