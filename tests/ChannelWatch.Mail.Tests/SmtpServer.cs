using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ChannelWatch.TestSupport;

namespace ChannelWatch.Mail.Tests;

/// <summary>A real SMTP server in a process of its own (tests/servers/smtp.py).</summary>
internal sealed class SmtpServer : IDisposable
{
    private readonly Process _process;
    private readonly string _folder;

    private SmtpServer(Process process, string folder, int port)
    {
        _process = process;
        _folder = folder;
        Port = port;
    }

    public int Port { get; }

    public IReadOnlyList<byte[]> Mails => [.. Directory.GetFiles(_folder, "*.eml").Order().Select(File.ReadAllBytes)];

    /// <summary>Sender, recipient and whether signed in, of the only mail.</summary>
    public string[] Envelope => File.ReadAllLines(Directory.GetFiles(_folder, "*.envelope").Single());

    public static async Task<SmtpServer> StartAsync(params string[] options)
    {
        var python = RealServer.Program("Python 3", "/usr/bin/python3");
        RealServer.Program("aiosmtpd for Python 3", "/usr/lib/python3/dist-packages/aiosmtpd/__init__.py");
        var folder = Directory.CreateTempSubdirectory("channelwatch-smtp-").FullName;
        var start = new ProcessStartInfo(python, [Script(), "--folder", folder, .. options]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        var ready = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The SMTP server did not start.");
        return new SmtpServer(process, folder, int.Parse(ready.Split(' ')[1], CultureInfo.InvariantCulture));
    }

    /// <summary>Key and certificate for localhost that nobody trusts, as one PEM file.</summary>
    public static string UntrustedCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(150));
        var path = Path.Combine(Directory.CreateTempSubdirectory("channelwatch-tls-").FullName, "localhost.pem");
        File.WriteAllText(path, key.ExportPkcs8PrivateKeyPem() + "\n" + certificate.ExportCertificatePem() + "\n");
        return path;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Script()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ChannelWatch.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The repository's root was not found.");
        }

        return Path.Combine(folder.FullName, "tests", "servers", "smtp.py");
    }
}
