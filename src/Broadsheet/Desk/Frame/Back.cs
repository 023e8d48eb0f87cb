namespace Broadsheet.Desk;

/// <summary>Where a form leads back to: pages of the desk alone.</summary>
internal static class Back
{
    public static string Within(string? address) =>
        address is not null && (address == "/desk" || address.StartsWith("/desk/", StringComparison.Ordinal)) && !address.Contains('\\', StringComparison.Ordinal) && !address.Any(char.IsControl) ? address : "/desk/items";
}
