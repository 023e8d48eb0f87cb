using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Broadsheet.Site;

/// <summary>A heading whose rank follows from where it stands.</summary>
public sealed class Headline : ComponentBase
{
    /// <summary>2 to 6.</summary>
    [Parameter, EditorRequired] public required int Level { get; set; }

    [Parameter] public RenderFragment? ChildContent { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, $"h{Math.Clamp(Level, 2, 6)}");
        builder.AddContent(1, ChildContent);
        builder.CloseElement();
    }
}
