using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Broadsheet.Accounts;
using Broadsheet.Tests.Archive;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;

namespace Broadsheet.Tests.Readers;

/// <summary>
/// Timing is judged by the work that takes the time: password checks and statements that go to the database, counted for several known and as many
/// unknown addresses. Clocks would only say how busy the machine was.
/// </summary>
public sealed partial class Nothing_tells_who_has_an_account
{
    private const int People = 5;

    [Theory, OnBothDatabases]
    public async Task Neither_words_nor_work_differ_for_a_wrong_password_and_for_a_mail(Store store)
    {
        using var work = new Work();
        await using var paper = await TestPaper.Open(store, services =>
        {
            services.AddSingleton<IPasswordHasher<Account>>(work);
            services.AddSingleton<ILoggerProvider>(work);
            services.AddLogging(logging => logging.AddFilter<Work>("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Information));
        });
        for (var number = 0; number < People; number++) await paper.The<Broadsheet.Accounts.Readers>().Welcome($"known{number}@reader.example", work.HashPassword(new Account(), Reader.Password));

        foreach (var (act, password) in new[] { ("/account/sign-in", "not the password"), ("/account/letter", ""), ("/account/letter", "a password for signing up") })
        {
            paper.Clock.Advance(TimeSpan.FromHours(2));
            var known = await Answers(paper, work, act, password, "known");
            var unknown = await Answers(paper, work, act, password, "other");
            Assert.Equal(known, unknown);
            Assert.Single(known.Distinct());
        }
    }

    /// <summary>What each of several people is told, and what it cost, without what is new each time.</summary>
    private static async Task<List<string>> Answers(TestPaper paper, Work work, string act, string password, string name)
    {
        var answers = new List<string>();
        for (var number = 0; number < People; number++)
        {
            using var reader = new Reader(paper, $"{name}{number}@reader.example");
            var page = await reader.Page("/account/sign-in");
            work.Begin();
            using var answer = await reader.Post(act, ("__RequestVerificationToken", page.QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!), ("email", reader.Email), ("password", password));
            var told = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            answers.Add($"{(int)answer.StatusCode}\n{work.End()}\n{Changing().Replace(told.Replace(reader.Email, "", StringComparison.Ordinal), "")}");
        }
        return answers;
    }

    [GeneratedRegex("value=\"[^\"]*\"|aria-describedby=\"[^\"]*\"", RegexOptions.NonBacktracking)]
    private static partial Regex Changing();

    /// <summary>Counts password checks, and statements of the request being looked at.</summary>
    private sealed class Work : IPasswordHasher<Account>, ILoggerProvider
    {
        private readonly PasswordHasher<Account> hasher = new();
        private readonly ConcurrentQueue<string> done = new();

        public void Begin() => done.Clear();

        public string End() => string.Join('\n', done.Where(one => one.StartsWith("check", StringComparison.Ordinal) || Ours(one)));

        public string HashPassword(Account user, string password) => hasher.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            done.Enqueue("check");
            return hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }

        public ILogger CreateLogger(string categoryName) => new Statements(done);

        public void Dispose() { }

        // The rounds of the house go on meanwhile; what they ask has nothing to do with who asked.
        private static bool Ours(string statement) => statement.Contains("accounts", StringComparison.Ordinal) || statement.Contains("proofs", StringComparison.Ordinal);

        private sealed class Statements(ConcurrentQueue<string> done) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                if (state is IEnumerable<KeyValuePair<string, object?>> parts && parts.FirstOrDefault(part => part.Key == "commandText").Value is string text) done.Enqueue(text);
            }
        }
    }
}
