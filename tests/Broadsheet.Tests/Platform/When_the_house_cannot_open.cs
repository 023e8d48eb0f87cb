using System.Diagnostics;
using System.Net.Sockets;
using Broadsheet.Tests.Archive;

namespace Broadsheet.Tests.Platform;

public sealed class When_the_house_cannot_open
{
    [Fact]
    public async Task A_port_in_use_is_said_in_one_line()
    {
        using var folder = new Folder();
        using var other = new TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var answer = await BroadsheetProgram.Run(null, "serve", "--data", folder.Paper(), "--urls", $"http://{other.LocalEndpoint}");
        Assert.Equal((1, $"Failed to bind to address http://{other.LocalEndpoint}: address already in use. Stop the other program, or choose another address with --urls."), (answer.ExitCode, LastLine(answer.Error)));
    }

    [Fact]
    public async Task A_database_that_is_down_is_said_in_one_line()
    {
        using var folder = new Folder();
        var answer = await BroadsheetProgram.Run($"Host={folder.Root};Username=postgres;Database=paper", "serve", "--data", folder.Paper(), "--urls", "http://127.0.0.1:0");
        Assert.Equal((1, "The PostgreSQL server cannot be reached: is it running, and is the connection string in BROADSHEET_DATABASE right?"), (answer.ExitCode, LastLine(answer.Error)));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_or_holds_no_paper_is_said_in_one_line()
    {
        using var folder = new Folder();
        var file = Path.Combine(folder.Root, "file");
        await File.WriteAllTextAsync(file, "no folder");
        foreach (var data in new[] { Path.Combine(file, "under"), Path.Combine(folder.Root, "nothing") })
        {
            var answer = await BroadsheetProgram.Run(null, "check", "--data", data);
            Assert.Equal(1, answer.ExitCode);
            Assert.Contains("There is no paper in", Assert.Single(answer.Error.Trim().Split('\n')), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_said_in_one_line()
    {
        using var folder = new Folder();
        await File.WriteAllTextAsync(Path.Combine(folder.Paper(), "paper.db"), new string('x', 5000));
        var answer = await BroadsheetProgram.Run(null, "check", "--data", folder.Root);
        Assert.Equal((1, "The database file is damaged or is none. Restore a backup: broadsheet restore PATH --data DIR"), (answer.ExitCode, LastLine(answer.Error)));
    }

    [Fact]
    public async Task A_full_disk_is_said_in_one_line_and_leaves_nothing_half_written()
    {
        using var folder = new Folder();
        Directory.CreateDirectory(Path.Combine(folder.Paper(), "blobs"));
        await File.WriteAllBytesAsync(Path.Combine(folder.Root, "blobs", "picture"), new byte[3_000_000]);
        var answer = await OnSmallDisk(folder, "broadsheet backup $DISK/backup --data $PAPER; echo $?; ls $DISK");
        Assert.Equal(("1", "The disk is full: what was being written is not there. Make room and do it again."), (answer.Output.Trim(), LastLine(answer.Error)));
    }

    [Fact]
    public async Task A_full_disk_under_the_database_is_said_in_one_line()
    {
        using var folder = new Folder();
        folder.Paper();
        var answer = await OnSmallDisk(folder, "cp -r $PAPER $DISK/paper; head -c 3000000 /dev/zero > $DISK/ballast 2>/dev/null; broadsheet check --data $DISK/paper; echo $?");
        Assert.Equal(("1", "The disk is full: nothing was written. Make room and do it again."), (answer.Output.Trim(), LastLine(answer.Error)));
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_is_said_in_one_line()
    {
        using var folder = new Folder();
        folder.Paper();
        var answer = await OnSmallDisk(folder, "cp -r $PAPER $DISK/paper; mount -o remount,ro $DISK; broadsheet check --data $DISK/paper; echo $?");
        Assert.Equal("1", answer.Output.Trim());
        Assert.Contains("does it belong to the user that runs this?", LastLine(answer.Error), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Runs a script that has a disk of two megabytes to itself.</summary>
    private static async Task<(string Output, string Error)> OnSmallDisk(Folder folder, string script)
    {
        var disk = Directory.CreateDirectory(Path.Combine(folder.Root, "disk")).FullName;
        var whole = $"set -e; mount -t tmpfs -o size=2m none '{disk}'; set +e; export DISK='{disk}' PAPER='{folder.Root}/paper' BROADSHEET_DATABASE= PATH=\"{AppContext.BaseDirectory}:$PATH\"; mkdir '{folder.Root}/paper'; mv '{folder.Root}'/secrets '{folder.Root}'/blobs $PAPER 2>/dev/null; {script}";
        using var process = Process.Start(new ProcessStartInfo("unshare", ["--mount", "--map-root-user", "sh", "-c", whole]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.SkipWhen((await error).StartsWith("unshare", StringComparison.Ordinal) || (await error).StartsWith("mount", StringComparison.Ordinal), "This machine lets nobody mount a small disk.");
        return (await output, await error);
    }

    private static string LastLine(string text) => text.TrimEnd().Split('\n')[^1];

    private sealed class Folder : IDisposable
    {
        public string Root { get; } = Directory.CreateTempSubdirectory("broadsheet-trouble-").FullName;

        public string Paper()
        {
            Directory.CreateDirectory(Path.Combine(Root, "secrets"));
            return Root;
        }

        public void Dispose() => Directory.Delete(Root, recursive: true);
    }
}
