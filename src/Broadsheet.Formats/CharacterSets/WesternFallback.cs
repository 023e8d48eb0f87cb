using System.Text;

namespace Broadsheet.Formats;

/// <summary>Gives each byte that does not fit as the letter it is in windows-1252.</summary>
internal sealed class WesternFallback(Encoding western) : DecoderFallback
{
    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Letters(western);

    private sealed class Letters(Encoding western) : DecoderFallbackBuffer
    {
        private string letters = "";
        private int at;

        public override int Remaining => letters.Length - at;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            (letters, at) = (western.GetString(bytesUnknown), 0);
            return letters.Length > 0;
        }

        public override char GetNextChar() => at < letters.Length ? letters[at++] : '\0';

        public override bool MovePrevious()
        {
            if (at == 0) return false;
            at--;
            return true;
        }

        public override void Reset() => (letters, at) = ("", 0);
    }
}
