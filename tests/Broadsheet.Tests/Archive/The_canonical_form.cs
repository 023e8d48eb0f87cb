using System.Text;
using System.Text.Json;
using Broadsheet.Archive;
using CsCheck;

namespace Broadsheet.Tests.Archive;

public sealed class The_canonical_form
{
    [Fact]
    public void The_example_of_RFC_8785_comes_out_as_it_says()
    {
        const string Input = """{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}""";
        const string Expected = """{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}""";
        Assert.Equal(Expected, Canonical(Input));
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("1e21", "1e+21")]
    [InlineData("123456789012345680000", "123456789012345680000")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("1.5e-7", "1.5e-7")]
    [InlineData("9007199254740993", "9007199254740992")]
    [InlineData("-42", "-42")]
    [InlineData("9.9999999999999995", "10")]
    public void Numbers_are_written_as_browsers_write_them(string number, string canonical) => Assert.Equal(canonical, Canonical(number));

    [Fact]
    public void Members_are_sorted_by_code_units_and_no_script_is_escaped() =>
        Assert.Equal("{\"\\r\":1,\"1\":2,\"ö\":3,\"€\":4,\"😀\":\"⛴️ عبّارة 😀\",\"\uFB33\":5}",
            Canonical("""{"€":4,"\r":1,"\ufb33":5,"1":2,"😀":"⛴️ عبّارة \ud83d\ude00","ö":3}"""));

    [Fact]
    public void Every_text_and_number_reads_back_as_it_was() =>
        Gen.Dictionary(Gen.String[0, 12], Gen.Double.Where(double.IsFinite))[0, 6].Sample(members =>
        {
            var canonical = Canonical(JsonSerializer.Serialize(members));
            var back = JsonSerializer.Deserialize<Dictionary<string, double>>(canonical)!;
            return Canonical(canonical) == canonical && JsonSerializer.Deserialize<Dictionary<string, double>>(JsonSerializer.Serialize(members))!.All(member => back[member.Key].Equals(member.Value + 0.0) || (member.Value == 0 && back[member.Key] == 0));
        });

    private static string Canonical(string json) => Encoding.UTF8.GetString(CanonicalJson.Of(Encoding.UTF8.GetBytes(json)));
}
