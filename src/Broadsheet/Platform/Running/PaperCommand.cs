using System.CommandLine;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Broadsheet.Platform;

/// <summary>A command that works on one paper's data folder.</summary>
internal static class PaperCommand
{
    /// <summary>Runs the act over an existing paper, its tables brought up to date. What goes wrong outside is said in one line, with exit code 1; Ctrl-C ends with 130.</summary>
    public static void OnPaper(this Command command, Func<Running, WebApplication> open, Func<ParseResult, IServiceProvider, CancellationToken, Task<int>> act)
    {
        command.Add(CommonOptions.Data);
        command.SetAction((arguments, cancellation) => Guarded(async () =>
        {
            await using var house = await CommonOptions.Running(arguments).OpenPaper(open, cancellation);
            return await act(arguments, house.Services, cancellation);
        }));
    }

    public static async Task<int> Guarded(Func<Task<int>> act)
    {
        try
        {
            return await act();
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped. What was done stays done.");
            return 130;
        }
        catch (Exception failed) when (failed is DbException or DbUpdateException or IOException or UnauthorizedAccessException or TimeoutException)
        {
            return Say((failed is DbUpdateException ? failed.InnerException ?? failed : failed).Message.ReplaceLineEndings(" "));
        }
    }

    private static int Say(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }
}
