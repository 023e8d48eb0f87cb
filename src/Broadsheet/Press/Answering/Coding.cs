using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Broadsheet.Press;

/// <summary>In which coding a page may go out.</summary>
internal enum Coding { Identity, Gzip, Brotli }

/// <summary>Reads Accept-Encoding (RFC 9110 §12.5.3) without allocating.</summary>
internal static class AcceptEncoding
{
    /// <summary>What the reader likes best; of equals the smallest. Who refuses everything gets the plain page, as the RFC allows.</summary>
    public static Coding Best(StringValues header)
    {
        var wishes = new Wishes();
        foreach (var line in header)
            foreach (var range in line.AsSpan().Split(','))
                wishes.Hear(line.AsSpan(range));
        return wishes.Best();
    }

    private ref struct Wishes
    {
        private int brotli = -1, gzip = -1, identity = -1, any = -1;

        public Wishes() { }

        public void Hear(ReadOnlySpan<char> wish)
        {
            var end = wish.IndexOf(';');
            var coding = (end < 0 ? wish : wish[..end]).Trim();
            var quality = end < 0 ? 1000 : QualityOf(wish[(end + 1)..]);
            if (coding.Equals("br", StringComparison.OrdinalIgnoreCase)) brotli = quality;
            else if (coding.Equals("gzip", StringComparison.OrdinalIgnoreCase) || coding.Equals("x-gzip", StringComparison.OrdinalIgnoreCase)) gzip = quality;
            else if (coding.Equals("identity", StringComparison.OrdinalIgnoreCase)) identity = quality;
            else if (coding is "*") any = quality;
        }

        public readonly Coding Best()
        {
            var (br, gz) = (brotli < 0 ? any : brotli, gzip < 0 ? any : gzip);
            // Plain is always allowed, but it is what somebody wants only who says so.
            if (br > 0 && br >= gz && br >= identity) return Coding.Brotli;
            return gz > 0 && gz >= identity ? Coding.Gzip : Coding.Identity;
        }

        /// <returns>Thousandths; 0 for what cannot be read, because then the plain page is safe.</returns>
        private static int QualityOf(ReadOnlySpan<char> parameters)
        {
            foreach (var range in parameters.Split(';'))
            {
                var parameter = parameters[range].Trim();
                if (!parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase)) continue;
                return decimal.TryParse(parameter[2..].Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var quality) && quality <= 1
                    ? (int)(quality * 1000)
                    : 0;
            }
            return 1000;
        }
    }
}
