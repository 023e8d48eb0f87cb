namespace Broadsheet.Record.Verifying;

/// <summary>What was found, line by line, in plain words.</summary>
internal sealed class Verdict
{
    private readonly List<(string Mark, string Line)> lines = [];

    public int Wrong { get; private set; }
    public int Unchecked { get; private set; }

    /// <summary>0 all as it should be, 1 something is not, 2 something could not be checked.</summary>
    public int ExitCode => Wrong > 0 ? 1 : Unchecked > 0 ? 2 : 0;

    public IEnumerable<string> Lines => lines.Select(line => $"{line.Mark} {line.Line}").Append(Sentence);

    public void Right(string line) => lines.Add(("✓", line));

    /// <summary>Something that a reader should know, and that is neither right nor wrong.</summary>
    public void Note(string line) => lines.Add(("–", line));

    public void IsWrong(string line)
    {
        Wrong++;
        lines.Add(("✗", line));
    }

    public void IsUnchecked(string line)
    {
        Unchecked++;
        lines.Add(("?", line));
    }

    private string Sentence => (Wrong, Unchecked) switch
    {
        (0, 0) => "Everything that was checked is as it should be.",
        (0, _) => "It could not be checked whether everything is as it should be.",
        (1, _) => "One thing is not as it should be.",
        _ => $"{Wrong} things are not as they should be.",
    };
}
