using System.CommandLine;

namespace Broadsheet.Wire;

/// <summary>The option <c>--url</c>: an absolute http(s) address.</summary>
internal static class WebAddress
{
    public static Option<string?> Option(string about)
    {
        var option = new Option<string?>("--url") { Description = about, HelpName = "URL" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && Of(text) is null) result.AddError($"'{text}' is no absolute http(s) address.");
        });
        return option;
    }

    public static Uri? Of(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https") ? address : null;
}
