using System.Buffers.Text;
using System.Security.Cryptography;

namespace Broadsheet.Site.Following;

/// <summary>Keys by which a mail can be unsubscribed from without signing in; they open nothing else.</summary>
internal static class AlertKeys
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
}
