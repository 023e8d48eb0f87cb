using System.Text;

namespace Broadsheet.Record.Comparing;

/// <summary>Gathers words into stretches. A blank between two changed words belongs to the change: phrases are struck whole, not word by word.</summary>
internal sealed class Stretches
{
    private readonly List<Difference> all = [];
    private readonly StringBuilder kept = new();
    private string old = "";
    private string now = "";

    public IReadOnlyList<Difference> All
    {
        get
        {
            EndChange();
            EndKept();
            return all;
        }
    }

    public void Keep(string token)
    {
        if ((old.Length > 0 || now.Length > 0) && !string.IsNullOrWhiteSpace(token)) EndChange();
        kept.Append(token);
    }

    public void Changed(string before, string after)
    {
        if (before.Length == 0 && after.Length == 0) return;
        if (old.Length == 0 && now.Length == 0) EndKept();
        (old, now) = ($"{old}{kept}{before}", $"{now}{kept}{after}");
        kept.Clear();
    }

    private void EndChange()
    {
        if (old.Length > 0) all.Add(new(0, DifferenceKind.Deleted, old));
        if (now.Length > 0) all.Add(new(0, DifferenceKind.Inserted, now));
        (old, now) = ("", "");
    }

    private void EndKept()
    {
        if (kept.Length > 0) all.Add(new(0, DifferenceKind.Kept, kept.ToString()));
        kept.Clear();
    }
}
