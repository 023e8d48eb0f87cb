using Broadsheet.Archive;
using Broadsheet.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Wire;

/// <summary>How the paper names itself to servers (RFC 9110 §10.1.5), so that their keepers know whom to write to.</summary>
internal static class OwnName
{
    private static readonly string Program = $"Broadsheet/{typeof(OwnName).Assembly.GetName().Version?.ToString(2)}";

    public static async Task<string> Of(Database database, IConfiguration configuration, CancellationToken cancellation)
    {
        await using var newsroom = database.Open();
        var paper = await newsroom.Editions.OrderByDescending(edition => edition.IsDefault).ThenBy(edition => edition.Order).Select(edition => edition.PaperName).FirstOrDefaultAsync(cancellation);
        string?[] parts = [Comment(paper), configuration["PublicAddress"] is { Length: > 0 } address ? $"+{Comment(address)}" : null];
        var said = string.Join("; ", parts.Where(part => part is { Length: > 1 }));
        return said.Length == 0 ? Program : $"{Program} ({said})";
    }

    /// <summary>A comment is ASCII without brackets; a name in another script is left to the address.</summary>
    private static string Comment(string? text) => new([.. (text ?? "").Where(letter => char.IsAscii(letter) && !char.IsControl(letter) && letter is not ('(' or ')' or '\\'))]);
}
