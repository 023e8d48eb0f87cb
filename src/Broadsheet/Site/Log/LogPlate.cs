using Broadsheet.Press;
using Broadsheet.Record;

namespace Broadsheet.Site.Log;

/// <summary>Prints <c>/{edition}/log/</c>: what the public log is, and the means to check it in the browser. What changes with each entry is not on it.</summary>
internal sealed class LogPlate(Composing composing) : EditionPlate(composing)
{
    /// <summary>A new key shows after it.</summary>
    private static readonly TimeSpan KeyHolds = TimeSpan.FromMinutes(1);

    protected override bool Owns(string[] path) => path is ["log", ""];

    protected override async Task<Page?> Compose(Galley galley, string[] path)
    {
        var keys = await PublicLog.Keys(galley.Newsroom, galley.Cancellation);
        if (keys.Count == 0) return null;
        var head = Heads.OfList(galley.In, galley.In.Words["Log"], galley.Address.ToString(), galley.In.Words["LogIntro"]);
        return await galley.Set<LogPage>(new LogView(galley.In, head, keys[^1].Key)) with { Until = galley.In.At + KeyHolds };
    }
}
