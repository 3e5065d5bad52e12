using System.Security.Cryptography;
using System.Text;
using CsCheck;
using GovBot.Data.Persistence;

namespace GovBot.Data.Tests.Persistence;

public sealed class PayloadCipherTests
{
    private static readonly CipherKey Old = new("2025", RandomNumberGenerator.GetBytes(32));
    private static readonly CipherKey New = new("2026", RandomNumberGenerator.GetBytes(32));

    [Fact]
    public void Text_ComesBack_WhateverItIs() =>
        Gen.String.Sample(text =>
        {
            var cipher = new PayloadCipher([New]);
            // Lone surrogates are no text; everything else is kept.
            var valid = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
            return cipher.Decrypt(cipher.Encrypt(valid)) == valid;
        });

    [Fact]
    public void Value_NamesItsKey_AndHidesTheText()
    {
        var value = new PayloadCipher([New, Old]).Encrypt("13800138000 楼道灯坏了");

        Assert.Equal("2026", Encoding.ASCII.GetString(value, 2, 4));
        Assert.DoesNotContain("13800138000", Encoding.UTF8.GetString(value), StringComparison.Ordinal);
    }

    [Fact]
    public void Values_AreDifferent_WhenTheTextIsTheSame()
    {
        var cipher = new PayloadCipher([New]);

        Assert.NotEqual(cipher.Encrypt("same"), cipher.Encrypt("same"));
    }

    [Fact]
    public void OldValue_IsStillRead_AfterRotation()
    {
        var value = new PayloadCipher([Old]).Encrypt("before");

        Assert.Equal("before", new PayloadCipher([New, Old]).Decrypt(value));
    }

    [Fact]
    public void Value_IsRefusedWithItsKeyNamed_WhenTheKeyIsGone()
    {
        var value = new PayloadCipher([Old]).Encrypt("before");

        var fault = Assert.Throws<CryptographicException>(() => new PayloadCipher([New]).Decrypt(value));

        Assert.Contains("'2025'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Value_IsRefused_WhenAnyByteIsChanged()
    {
        var cipher = new PayloadCipher([New, Old]);
        var value = cipher.Encrypt("text");

        for (var i = 0; i < value.Length; i++)
        {
            var changed = value.ToArray();
            changed[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => cipher.Decrypt(changed));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(20)]
    public void Value_IsRefused_WhenCutOff(int length)
    {
        var cipher = new PayloadCipher([New]);

        Assert.ThrowsAny<CryptographicException>(() => cipher.Decrypt(cipher.Encrypt("text")[..length]));
    }

    [Fact]
    public void LookupHash_StaysTheSame_AfterRotation()
    {
        var before = new PayloadCipher([Old]).LookupHash("13800138000");

        Assert.Equal(before, new PayloadCipher([New, Old]).LookupHash("13800138000"));
        Assert.Equal(43, before.Length);
    }

    [Fact]
    public void LookupHash_NeedsTheKey()
    {
        Assert.NotEqual(new PayloadCipher([Old]).LookupHash("1"), new PayloadCipher([New]).LookupHash("1"));
        Assert.NotEqual(new PayloadCipher([Old]).LookupHash("1"), new PayloadCipher([Old]).LookupHash("2"));
    }
}
