using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Broadsheet.Tests;

/// <summary>Waits for what another thread or process does: as long as it takes, but not for ever.</summary>
internal static class Waiting
{
    /// <summary>What has not happened by then never will.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Task Until(Func<bool> isSo, [CallerArgumentExpression(nameof(isSo))] string what = "") => Until(() => Task.FromResult(isSo()), what);

    public static async Task Until(Func<Task<bool>> isSo, [CallerArgumentExpression(nameof(isSo))] string what = "")
    {
        var waited = Stopwatch.StartNew();
        while (!await isSo())
        {
            Assert.True(waited.Elapsed < Patience, $"It never came to be so: {what}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
