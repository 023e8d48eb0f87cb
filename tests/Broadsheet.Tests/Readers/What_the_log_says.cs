using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Broadsheet.Tests.Readers;

public sealed class What_the_log_says
{
    [Fact]
    public async Task Is_nothing_of_who_reads_what()
    {
        using var log = new Log();
        await using var paper = await TestPaper.Open(Store.Sqlite, services => services.AddSingleton<ILoggerProvider>(log));
        var (item, address) = await Saving_stories.Published(paper, "Night ferry returns");
        using var lea = new Reader(paper);
        await lea.ComeIn(("password", Reader.Password), ("from", "sign-up"));
        await Saving_stories.Press(paper, lea, address, ("item", item.ToString()));
        await lea.Fill("/account/", "/account/address", ("email", "lea@elsewhere.example"));
        using var wrong = new Reader(paper);
        await wrong.SignIn("not the password");
        await lea.Look("/en/saved/");

        Assert.NotEmpty(log.Lines);
        foreach (var secret in new[] { "lea@", "reader.example", "elsewhere.example", Reader.Password, "not the password", item.ToString() })
            Assert.DoesNotContain(log.Lines, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    private sealed class Log : ILoggerProvider, ILogger
    {
        public ConcurrentBag<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add($"{formatter(state, exception)} {exception}");

        public void Dispose() { }
    }
}
