using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Broadsheet.Accounts;

/// <summary>A secret of 256 random bits. Given out once; kept as its SHA-256, which at that length needs no salt.</summary>
internal static class Secret
{
    private const int Bytes = 32, MostLetters = 200;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>In hexadecimal digits.</summary>
    public static string Hash(string secret) => secret.Length > MostLetters ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
