using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;

namespace Broadsheet.Tests.Site.Api;

/// <summary>A program that writes with a token; who it is, is settled before the interface is asked.</summary>
internal static class Programs
{
    public static Guid Account { get; } = Guid.Parse("01900000-0000-7000-8000-000000000001");

    public static Task<TestPaper> Paper(Store store, params (string Key, string Value)[] settings) => TestPaper.Open(store, services =>
    {
        services.AddSingleton<IStartupFilter, TestTokens>();
        if (settings.Length > 0)
            services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build());
    });

    public static async Task<(int Status, JsonElement Body, HttpResponseMessage Answer)> Send(this TestPaper paper, HttpMethod method, string path, string? body = null, string? ifMatch = null, string token = "right")
    {
        using var request = new HttpRequestMessage(method, "/api/v1" + path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (token.Length > 0) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        var answer = await paper.Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        using var json = JsonDocument.Parse(text.Length == 0 ? "{}" : text);
        return ((int)answer.StatusCode, json.RootElement.Clone(), answer);
    }

    public static string Member(this JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.ToString() : "";

    private sealed class TestTokens : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => house =>
        {
            house.Use(async (context, then) =>
            {
                if (context.Request.Headers.Authorization == "Bearer right")
                    context.User = new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, Account.ToString()), new("role", "chief")], "Bearer"));
                await then(context);
            });
            next(house);
        };
    }
}
