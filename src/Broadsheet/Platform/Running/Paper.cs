namespace Broadsheet.Platform;

/// <summary>Opens a paper that is there, for commands that work on one.</summary>
internal static class Paper
{
    /// <summary>The house with its tables up to date; nothing in it is started.</summary>
    /// <exception cref="IOException">There is no paper in the folder.</exception>
    public static async Task<WebApplication> OpenPaper(this Running running, Func<Running, WebApplication> build, CancellationToken cancellation)
    {
        var folder = new PaperFolder(running.Data);
        if (!folder.HoldsPaper) throw new IOException($"There is no paper in {folder.Root}. Make one with: broadsheet init --data {running.Data}");
        var house = build(running);
        await house.Services.GetRequiredService<Database.Database>().Migrate(cancellation);
        return house;
    }
}
