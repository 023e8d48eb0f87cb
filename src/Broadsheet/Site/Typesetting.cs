using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Broadsheet.Site;

/// <summary>Renders a Razor component to the bytes of a page. No circuit, no request: the same for every reader.</summary>
internal sealed class Typesetting(IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    public Task<byte[]> Set<TPage>(object view) where TPage : IComponent => Set<TPage>(new Dictionary<string, object?> { ["Of"] = view });

    /// <summary>A part of a page, by its parameters' names.</summary>
    public async Task<byte[]> Set<TPage>(Dictionary<string, object?> parameters) where TPage : IComponent
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var page = await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters));
            return page.ToHtmlString();
        });
        return Encoding.UTF8.GetBytes(html);
    }
}
