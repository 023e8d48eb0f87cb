using Broadsheet.Formats.Bodies;

namespace Broadsheet.Formats.Tests.Bodies;

public sealed class Html_as_bodies
{
    private static string Read(string html) => BodyJson.Write(BodyReader.Read(html, new Uri("https://harbour.example/news/ferry")));

    [Theory]
    [InlineData("<p>One <b>two</b><br>three", """[{"type":"paragraph","text":["One ",{"text":"two","strong":true},"\nthree"]}]""")]
    [InlineData("One<br><br>Two", """[{"type":"paragraph","text":"One"},{"type":"paragraph","text":"Two"}]""")]
    [InlineData("<h1>A</h1><h6>B</h6>", """[{"type":"heading","level":2,"text":"A"},{"type":"heading","level":4,"text":"B"}]""")]
    [InlineData("<a href='../port'>x</a> <a href='JaVa\tscript:alert(1)'>y</a>", """[{"type":"paragraph","text":[{"text":"x","href":"https://harbour.example/port"}," y"]}]""")]
    [InlineData("<ul><li>A<ol><li>B</ol><li><p>C</p><p>D</p></ul>", """[{"type":"list","items":[{"text":"A","nested":{"ordered":true,"items":[{"text":"B"}]}},{"text":"C\nD"}]}]""")]
    [InlineData("<blockquote><p>We sail.</p><cite>Mara Lind, captain</cite></blockquote>", """[{"type":"quote","text":["We sail."],"speaker":"Mara Lind","role":"captain"}]""")]
    [InlineData("<blockquote><p>We sail.</p><footer>— Mara Lind</footer></blockquote>", """[{"type":"quote","text":["We sail."],"speaker":"Mara Lind"}]""")]
    [InlineData("<figure class=wp-block-pullquote><blockquote><p>We sail.</p><cite>Mara</cite></blockquote></figure>", """[{"type":"pullQuote","text":"We sail.","credit":"Mara"}]""")]
    [InlineData("<figure><img src=/a.jpg width=640 height=480 alt=Ferry><figcaption>At dawn <span class=credit>Jo Berg</span></figcaption></figure>", """[{"type":"picture","href":"https://harbour.example/a.jpg","alt":"Ferry","caption":"At dawn","creditLine":"Jo Berg","width":640,"height":480}]""")]
    [InlineData("<img src='data:image/gif;base64,R0' data-src=/lazy.jpg><noscript><img src=/lazy.jpg></noscript>", """[{"type":"picture","href":"https://harbour.example/lazy.jpg"}]""")]
    [InlineData("<picture><source srcset='/a-1.webp 480w, /a-2.webp 960w'><img></picture>", """[{"type":"picture","href":"https://harbour.example/a-2.webp"}]""")]
    [InlineData("<div class=wp-caption><a href=/x><img src=/a.jpg></a><p class=wp-caption-text>Pier</p></div>", """[{"type":"picture","href":"https://harbour.example/a.jpg","caption":"Pier"}]""")]
    [InlineData("<div class=gallery><dl class=gallery-item><dt><img src=/1.jpg></dt><dd class=gallery-caption>One</dd></dl><dl class=gallery-item><dt><img src=/2.jpg></dt></dl></div>", """[{"type":"gallery","pictures":[{"href":"https://harbour.example/1.jpg","caption":"One"},{"href":"https://harbour.example/2.jpg"}]}]""")]
    [InlineData("<figure><video src=/v.mp4 poster=/p.jpg></video><figcaption>Film</figcaption></figure>", """[{"type":"video","href":"https://harbour.example/v.mp4","poster":"https://harbour.example/p.jpg","caption":"Film"}]""")]
    [InlineData("<iframe src='https://www.youtube.com/embed/abc' title=Launch></iframe>", """[{"type":"embed","href":"https://www.youtube.com/embed/abc","title":"Launch","provider":"YouTube"}]""")]
    [InlineData("<blockquote class=twitter-tweet><p>Ferry sails</p>— Port <a href='https://twitter.com/port/status/1'>May</a></blockquote><script src=x></script>", """[{"type":"embed","href":"https://twitter.com/port/status/1","title":"Ferry sails — Port May","provider":"X"}]""")]
    [InlineData("<table><caption>Ships</caption><tr><th>Name<th>Berth<tr><td colspan=2><p>Alma</table>", """[{"type":"table","rows":[{"cells":[{"text":"Name","head":true,"columnSpan":1,"rowSpan":1},{"text":"Berth","head":true,"columnSpan":1,"rowSpan":1}]},{"cells":[{"text":"Alma","columnSpan":2,"rowSpan":1}]}],"caption":"Ships"}]""")]
    [InlineData("<table><tr><td><p>Laid out.</p><img src=/a.jpg></td></tr></table>", """[{"type":"paragraph","text":"Laid out."},{"type":"picture","href":"https://harbour.example/a.jpg"}]""")]
    [InlineData("<details><summary>Why</summary><p>Because.</details>", """[{"type":"factBox","title":"Why","body":[{"type":"paragraph","text":"Because."}]}]""")]
    [InlineData("<pre><code class=language-c>int a;\n  b</code></pre><hr>", """[{"type":"code","text":"int a;\n  b","language":"c"},{"type":"rule"}]""")]
    [InlineData("He said <q>yes</q>. <ruby>港<rt>みなと</rt></ruby>", """[{"type":"paragraph","text":"He said “yes”. 港(みなと)"}]""")]
    [InlineData("<dl onclick=x><dt>Berth<dd style='color:red'>Four</dl>", """[{"type":"html","html":"<dl><dt>Berth</dt><dd>Four</dd></dl>"}]""")]
    [InlineData("<dl class=wp-caption><dt><a href=/x><img src=/a.jpg></a></dt><dd class=wp-caption-dd>Pier</dd></dl>", """[{"type":"picture","href":"https://harbour.example/a.jpg","caption":"Pier"}]""")]
    [InlineData("<p lang=fr>Bon <i lang='en\"x'>vent</i></p>", """[{"type":"paragraph","text":[{"text":"Bon ","language":"fr"},{"text":"vent","emphasis":true,"language":"fr"}]}]""")]
    [InlineData("Hi <img class=wp-smiley src=/s.png alt=':)'> there <img width=1 height=1 src=/count.gif>", """[{"type":"paragraph","text":"Hi :) there"}]""")]
    public void Common_markup_becomes_the_block_it_means(string html, string json) => Assert.Equal(json, Read(html));

    [Fact]
    public void A_picture_gets_the_files_that_the_page_knows()
    {
        var pictures = new BodyPictures(picture => new PictureFiles($"/p/{picture.Blob}.jpg", [new PictureFormat("image/avif", $"/p/{picture.Blob}.avif 480w", "100vw")], 480, 320));

        var html = BodyWriter.Write([new Picture { Blob = "b1", Alt = "Ferry" }], pictures);

        Assert.Equal("""<figure class="picture"><picture><source type="image/avif" srcset="/p/b1.avif 480w" sizes="100vw"><img src="/p/b1.jpg" data-blob="b1" width="480" height="320" alt="Ferry" loading="lazy" decoding="async"></picture></figure>""" + "\n", html);
    }

    [Fact]
    public void Headings_have_names_of_their_own() =>
        Assert.Equal("<h2 id=\"h-at-sea\">At sea</h2>\n<h3 id=\"h-at-sea-2\">At sea!</h3>\n", BodyWriter.Write([new Heading(2, Inline.Plain("At sea")), new Heading(3, Inline.Plain("At sea!"))]));

    [Fact]
    public void A_quote_says_who_in_what_role_to_whom_and_when() =>
        Assert.Equal("""<figure class="quote"><blockquote><p>We sail.</p></blockquote><figcaption><cite class="speaker">Mara Lind</cite>, <span class="role">captain</span>, <span class="to">to reporters</span>, <span class="when">on Tuesday</span></figcaption></figure>""" + "\n",
            BodyWriter.Write([new Quote([Inline.Plain("We sail.")]) { Speaker = "Mara Lind", Role = "captain", To = "to reporters", When = "on Tuesday" }]));
}
