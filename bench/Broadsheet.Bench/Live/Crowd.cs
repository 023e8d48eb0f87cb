using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Broadsheet.Bench.Live;

/// <summary>Many who listen to one live page, each over a socket of its own.</summary>
internal sealed class Crowd : IDisposable
{
    private static readonly byte[] Mark = Encoding.ASCII.GetBytes("event: post");

    private readonly List<Socket> sockets = [];
    private readonly int[] told;
    private int here, wanted;
    private TaskCompletionSource all = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Crowd(int readers) => told = new int[readers];

    /// <summary>Returns when each has the first breath of its page.</summary>
    public static async Task<Crowd> Gather(Uri events, int readers)
    {
        var crowd = new Crowd(readers);
        var ask = Encoding.ASCII.GetBytes($"GET {events.AbsolutePath} HTTP/1.1\r\nHost: {events.Authority}\r\nAccept: text/event-stream\r\n\r\n");
        foreach (var some in Enumerable.Range(0, readers).Chunk(200))
            await Task.WhenAll(some.Select(reader => crowd.Join(reader, new IPEndPoint(IPAddress.Parse(events.Host), events.Port), ask)));
        return crowd;
    }

    /// <summary>Done when every reader has had so many posts.</summary>
    public Task Told(int posts)
    {
        (here, wanted, all) = (0, posts, new(TaskCreationOptions.RunContinuationsAsynchronously));
        return all.Task;
    }

    public void Dispose()
    {
        foreach (var socket in sockets) socket.Dispose();
    }

    private async Task Join(int reader, EndPoint paper, byte[] ask)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        lock (sockets) sockets.Add(socket);
        await socket.ConnectAsync(paper);
        await socket.SendAsync(ask);
        var buffer = new byte[4096];
        if (await socket.ReceiveAsync(buffer) == 0) throw new IOException("The paper hung up.");
        _ = Listen(reader, socket, buffer);
    }

    private async Task Listen(int reader, Socket socket, byte[] buffer)
    {
        try
        {
            int read;
            while ((read = await socket.ReceiveAsync(buffer)) > 0)
            {
                if (buffer.AsSpan(0, read).IndexOf(Mark) < 0) continue;
                if (++told[reader] == wanted && Interlocked.Increment(ref here) == told.Length) all.TrySetResult();
            }
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // The measurement is over.
        }
    }
}
