using System.Net;
using System.Security.Cryptography;
using System.Text;
using Broadsheet.Platform;
using Microsoft.AspNetCore.Identity;

namespace Broadsheet.Accounts.SigningIn;

/// <summary>
/// Refuses passwords that are known from thefts elsewhere. The setting <c>BreachedPasswords</c> names a service that answers by range
/// (<c>…/range/</c> and the first five letters of the SHA-1): it never learns the password. Who cannot be asked keeps nobody out.
/// </summary>
internal sealed class BreachedPasswords(Outbound outbound, IConfiguration configuration) : IPasswordValidator<Account>
{
    public const string Code = "BreachedPassword", Setting = "BreachedPasswords";
    private const int PrefixLetters = 5;
    private static readonly OutboundLimits Limits = new() { Bytes = 1024 * 1024, Whole = TimeSpan.FromSeconds(3), Idle = TimeSpan.FromSeconds(2) };

    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        await IsKnown(password ?? "") ? IdentityResult.Failed(new IdentityError { Code = Code, Description = "This password is known from a theft elsewhere: whoever guesses tries it first. Choose another." }) : IdentityResult.Success;

    private async Task<bool> IsKnown(string password)
    {
        if (!Uri.TryCreate(configuration[Setting], UriKind.Absolute, out var service)) return false;
#pragma warning disable CA5350 // The services' own hash; nothing is kept by it.
        var hash = Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));
#pragma warning restore CA5350
        try
        {
            // Padded answers are all about as long, so that nobody who listens learns the range.
            var reply = await outbound.Fetch(new Errand(new Uri(service.AbsoluteUri + hash[..PrefixLetters])) { Limits = Limits, Headers = [new("Add-Padding", "true")] });
            return reply.Status == HttpStatusCode.OK && Encoding.ASCII.GetString(reply.Content).Split('\n').Any(line => line.Trim().Split(':') is [var rest, not "0"] && rest.Equals(hash[PrefixLetters..], StringComparison.OrdinalIgnoreCase));
        }
        catch (Unfetched)
        {
            return false;
        }
    }
}
