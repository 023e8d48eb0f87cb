using System.Text;

namespace Broadsheet.Formats.Syndication;

/// <summary>What stands at one place of a feed's markup.</summary>
internal enum Token { End, Text, Open, OpenAndClose, Close }

/// <summary>
/// Markup as feeds in the wild have it, read forward once: bare ampersands, HTML's entities, control characters and
/// unquoted attributes are taken as meant. Entities of the document's own are refused: nothing is ever expanded.
/// </summary>
internal sealed partial class LooseXml(TextReader reader, CancellationToken cancellation)
{
    private const int LongestName = 256;
    private readonly StringBuilder text = new();
    private int peeked = -2;

    /// <summary>From 1: where the reader stands.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>As spelled, with prefix; of <see cref="Token.Open"/> and <see cref="Token.Close"/>.</summary>
    public string Name { get; private set; } = "";

    public List<KeyValuePair<string, string>> Attributes { get; } = [];

    /// <summary>Of <see cref="Token.Text"/>: entities resolved.</summary>
    public string Text => text.ToString();

    /// <summary>Characters left until the item is too large; whoever reads items sets it anew for each.</summary>
    public long Budget { get; set; }

    public Token Read()
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Peek() < 0) return Token.End;
            if (Peek() != '<') return ReadText();
            Take();
            if (IsNameStart(Peek())) return ReadOpen();
            switch (Peek())
            {
                case '/': return ReadClose();
                case '?': SkipPast("?>"); break;
                case '!' when ReadDeclaration() is { } token: return token;
                case '!': break;
                default: return LooseAngle();
            }
        }
    }

    private Token LooseAngle()
    {
        text.Clear().Append('<');
        while (Peek() is >= 0 and not '<') AppendCharacter();
        return Token.Text;
    }

    private Token ReadText()
    {
        text.Clear();
        while (Peek() is >= 0 and not '<') AppendCharacter();
        return Token.Text;
    }

    private void AppendCharacter()
    {
        if (Peek() == '&') AppendEntity(text);
        else if (Take() is var read && IsAllowed(read)) text.Append((char)read);
    }

    private Token ReadOpen()
    {
        Name = ReadName();
        Attributes.Clear();
        while (true)
        {
            SkipSpace();
            switch (Peek())
            {
                case < 0: throw new UnreadableDocument($"The file breaks off inside the tag <{Name}>. Fetch it again.", Line);
                case '>': Take(); return Token.Open;
                case '<': return Token.Open;
                case '/':
                    Take();
                    if (Peek() != '>') continue;
                    Take();
                    return Token.OpenAndClose;
                default: ReadAttribute(); break;
            }
        }
    }

    private void ReadAttribute()
    {
        var name = ReadName();
        SkipSpace();
        if (Peek() != '=')
        {
            if (name.Length == 0) Take();
            return;
        }
        Take();
        SkipSpace();
        var value = ReadAttributeValue();
        if (name.Length > 0) Attributes.Add(new(name, value));
    }

    private string ReadAttributeValue()
    {
        var value = new StringBuilder();
        var quote = Peek() is '"' or '\'' ? Take() : 0;
        while (Peek() is >= 0 and var next && next != quote && (quote != 0 || (next != '>' && !char.IsWhiteSpace((char)next))))
        {
            if (next == '&') AppendEntity(value);
            else if (Take() is var read && IsAllowed(read)) value.Append((char)read);
        }
        if (quote != 0) Take();
        return value.ToString();
    }

    private Token ReadClose()
    {
        Take();
        Name = ReadName();
        while (Peek() is >= 0 and not '>' and not '<') Take();
        if (Peek() == '>') Take();
        return Token.Close;
    }

    private string ReadName()
    {
        var name = new StringBuilder();
        while (Peek() is >= 0 and var next && !char.IsWhiteSpace((char)next) && next is not ('>' or '/' or '=' or '<' or '"' or '\''))
        {
            if (name.Length == LongestName) throw new UnreadableDocument($"A name of more than {LongestName} characters stands where a tag should. This is no feed.", Line);
            name.Append((char)Take());
        }
        return name.ToString();
    }

    private void SkipSpace()
    {
        while (Peek() is >= 0 and var next && char.IsWhiteSpace((char)next)) Take();
    }

    private int Peek() => peeked == -2 ? peeked = reader.Read() : peeked;

    private int Take()
    {
        var taken = Peek();
        peeked = -2;
        if (taken == '\n') Line++;
        if (--Budget < 0) throw new UnreadableDocument("One item of this feed is larger than the limit. It is refused; ask its publisher for a smaller feed.", Line);
        return taken;
    }

    private static bool IsNameStart(int character) => character is '_' or ':' || (character >= 0 && char.IsLetter((char)character));

    private static bool IsAllowed(int character) => character >= ' ' || character is '\t' or '\n' or '\r';
}
