using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Broadsheet.Tests.Readers;

/// <summary>All that the house writes into its log, at every level.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    public ConcurrentBag<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add($"{formatter(state, exception)} {exception}");

    public void Dispose() { }
}
